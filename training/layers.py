"""Layers shared by the picture models: bfloat16 products for speed, average of weights, Muon."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn


class Conv(nn.Conv2d):
    """3x3 or 1x1 convolution over [n, channels, h, w] with products in bfloat16 while training."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return super().forward(x)
        x = x.to(torch.bfloat16, memory_format=torch.channels_last)
        w = self.weight.to(torch.bfloat16, memory_format=torch.channels_last)
        y = F.conv2d(x, w, None, self.stride, self.padding)
        return y.float() if self.bias is None else y.float() + self.bias[:, None, None]


class Linear(nn.Linear):
    """Linear layer over [..., channels] with its product in bfloat16 while training."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return super().forward(x)
        y = F.linear(x.bfloat16(), self.weight.bfloat16()).float()
        return y if self.bias is None else y + self.bias


def product(a: torch.Tensor, b: torch.Tensor, training: bool) -> torch.Tensor:
    """Batched matrix product of [..., n, k] and [..., k, m], in bfloat16 while training."""
    return (a.bfloat16() @ b.bfloat16()).float() if training else a @ b


class Average:
    """Exponential moving average of a model's state, warming up."""

    def __init__(self, model: nn.Module, decay: float = .998) -> None:
        self.decay, self.count = decay, 0
        self.state = {k: v.detach().clone().float() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        """One step towards the model."""
        self.count += 1
        d = min(self.decay, (1 + self.count) / (10 + self.count))
        for k, v in model.state_dict().items():
            self.state[k].mul_(d).add_(v.float(), alpha=1 - d)


def orthogonal(g: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """Newton-Schulz: nearly the orthogonal factor of a matrix."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = (g / (g.norm() + 1e-7)).bfloat16()
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    for _ in range(steps):
        m = x @ x.T
        x = a * x + (b * m + c * m @ m) @ x
    return (x.T if tall else x).float()


class Muon(torch.optim.Optimizer):
    """Momentum with orthogonalised updates, for inner matrices and (flattened) kernels."""

    def __init__(self, params: Iterable[nn.Parameter], lr: float = 2e-3, momentum: float = .95,
                 weight_decay: float = .01) -> None:
        super().__init__(params, {'lr': lr, 'momentum': momentum, 'weight_decay': weight_decay})

    @torch.no_grad()
    def step(self, closure: Any = None) -> Any:
        """One update. closure: only there because the class of all optimisers has it."""
        for group in self.param_groups:
            for p in group['params']:
                if p.grad is None:
                    continue
                state = self.state[p]
                if 'm' not in state:
                    state['m'] = torch.zeros_like(p)
                state['m'].mul_(group['momentum']).add_(p.grad)
                g = p.grad.add(state['m'], alpha=group['momentum']).reshape(p.shape[0], -1)
                u = orthogonal(g).reshape(p.shape)
                p.mul_(1 - group['lr'] * group['weight_decay'])
                p.add_(u, alpha=-group['lr'] * .2 * max(g.shape) ** .5)


def split_parameters(model: nn.Module, outer: Iterable[str]) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """(inner matrices for Muon, the rest for AdamW); outer: beginnings of names that AdamW takes."""
    inner: list[nn.Parameter] = []
    rest: list[nn.Parameter] = []
    for name, p in model.named_parameters():
        (rest if p.ndim < 2 or name.startswith(tuple(outer)) else inner).append(p)
    return inner, rest
