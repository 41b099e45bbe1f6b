"""Muon: momentum whose update is made orthogonal, for the inner weight matrices."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch


def orthogonal(update: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """Newton-Schulz: a matrix with the same directions, all its singular values near 1."""
    x = update.bfloat16()
    tall = x.shape[0] > x.shape[1]
    if tall:
        x = x.T
    x = x / (x.norm() + 1e-7)
    for _ in range(steps):
        square = x @ x.T
        x = 3.4445 * x + (-4.7750 * square + 2.0315 * square @ square) @ x
    return (x.T if tall else x).float()


class Muon(torch.optim.Optimizer):
    """Nesterov momentum 0.95; update scaled by 0.2 sqrt(larger side); weight decay.

    A matrix whose rows are three times its columns (queries, keys, values) is handled as
    three matrices.
    """

    def __init__(self, params: Iterable[torch.nn.Parameter], lr: float = 2e-3, momentum: float = 0.95,
                 decay: float = 0.01) -> None:
        super().__init__(params, {'lr': lr, 'momentum': momentum, 'decay': decay})

    @torch.no_grad()
    def step(self, closure: Any = None) -> Any:
        """One update. closure: only there because the class of all optimisers has it."""
        for group in self.param_groups:
            for p in group['params']:
                state = self.state[p]
                if 'momentum' not in state:
                    state['momentum'] = torch.zeros_like(p)
                mean = state['momentum']
                mean.mul_(group['momentum']).add_(p.grad)
                update = p.grad + group['momentum'] * mean
                parts = update.chunk(3) if p.shape[0] == 3 * p.shape[1] else [update]
                scale = 0.2 * max(parts[0].shape) ** 0.5
                update = torch.cat([orthogonal(part) for part in parts])
                p.mul_(1 - group['lr'] * group['decay']).add_(update, alpha=-group['lr'] * scale)
