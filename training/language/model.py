"""The language model: a pre-norm decoder-only transformer with a tied embedding.

Products of matrices run in bfloat16 when asked for (faster training on processors that
have it), everything else in float32; evaluation and references use float32 throughout.
"""
from __future__ import annotations

import math
from collections.abc import Mapping
from typing import cast

import torch
from torch import nn
from torch.nn import functional as F

CONTEXT = 256
VOCAB = 1024
SIZES = {  # name: (layers, width)
    'small': (2, 32),
    'middle': (3, 64),
    'large': (4, 128),
}
HEAD = 32
SLICE = 64


class Linear(nn.Linear):
    """A linear layer whose product may run in bfloat16 and that may carry a LoRA."""

    fast = False  # products in bfloat16
    lora_a: nn.Parameter | None  # [rank, inside]
    lora_b: nn.Parameter | None  # [outside, rank]

    def __init__(self, inside: int, outside: int) -> None:
        super().__init__(inside, outside)
        self.register_parameter('lora_a', None)
        self.register_parameter('lora_b', None)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.fast:
            out = F.linear(x.bfloat16(), self.weight.bfloat16()).float() + self.bias
        else:
            out = F.linear(x, self.weight, self.bias)
        if self.lora_a is not None and self.lora_b is not None:
            out = out + F.linear(F.linear(x, self.lora_a), self.lora_b)
        return out


class DecoderLayer(nn.Module):
    """x + attention(norm(x)), then x + mlp(norm(x)), for x [batch, time, width]."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.heads = width // HEAD
        self.norm1 = nn.LayerNorm(width)
        self.qkv = Linear(width, 3 * width)
        self.proj = Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.up = Linear(width, 4 * width)
        self.down = Linear(4 * width, width)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, t, d = x.shape
        qkv = self.qkv(self.norm1(x))
        qkv = qkv.bfloat16() if self.qkv.fast else qkv
        q, k, v = qkv.view(b, t, 3, self.heads, HEAD).permute(2, 0, 3, 1, 4)
        mixed = attention(q * HEAD ** -0.5, k, v, mask).float()
        x = x + self.proj(mixed.transpose(1, 2).reshape(b, t, d))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate='tanh'))


def attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Causal attention over q, k, v [batch, heads, time, head]; mask: [time, time], minus infinity for what is to come.

    In slices of the queries, so that less of what is masked is made.
    """
    out = []
    for start in range(0, q.shape[2], SLICE):
        end = min(q.shape[2], start + SLICE)
        scores = q[:, :, start:end] @ k[:, :, :end].transpose(-1, -2)
        weights = (scores + mask[start:end, :end].to(scores.dtype)).softmax(-1)
        out.append(weights @ v[:, :, :end])
    return torch.cat(out, 2)


class Language(nn.Module):
    """Tokens [batch, time] to logits [batch, time, vocabulary]."""

    mask: torch.Tensor

    def __init__(self, layers: int, width: int, vocab: int = VOCAB, context: int = CONTEXT) -> None:
        super().__init__()
        self.config = {'layers': layers, 'width': width, 'heads': width // HEAD,
                       'context': context, 'vocabulary': vocab}
        self.embed = nn.Embedding(vocab, width)
        self.position = nn.Embedding(context, width)
        self.blocks = nn.ModuleList(DecoderLayer(width) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.register_buffer('mask', torch.full((context, context), -math.inf).triu(1),
                             persistent=False)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                inner = name.endswith(('proj.weight', 'down.weight'))
                nn.init.normal_(p, std=0.02 / (math.sqrt(2 * layers) if inner else 1))
            elif name.endswith('bias'):
                nn.init.zeros_(p)

    @property
    def layers(self) -> list[DecoderLayer]:
        """The layers, first to last."""
        return cast('list[DecoderLayer]', list(self.blocks))

    def fast(self, on: bool) -> Language:
        """Switches the bfloat16 products on or off."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.fast = on
        return self

    def normed(self, tokens: torch.Tensor) -> torch.Tensor:
        """What the last layer says, normalised, [batch, time, width]."""
        t = tokens.shape[1]
        x = self.embed(tokens) + self.position.weight[:t]
        for layer in self.layers:
            x = layer(x, self.mask[:t, :t])
        return self.norm(x)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        x = self.normed(tokens)
        if self.layers[0].qkv.fast:
            return F.linear(x.bfloat16(), self.embed.weight.bfloat16()).float()
        return F.linear(x, self.embed.weight)

    def weights(self) -> dict[str, torch.Tensor]:
        """The tensors by the names of the weights file."""
        return {name.replace('embed.weight', 'embed').replace('position.weight', 'position'): p
                for name, p in self.state_dict().items()}

    def load(self, weights: Mapping[str, torch.Tensor]) -> Language:
        """Takes the tensors of a weights file."""
        names = {'embed': 'embed.weight', 'position': 'position.weight'}
        self.load_state_dict({names.get(name, name): p for name, p in weights.items()
                              if not name.endswith('.mask')})
        return self


def make(size: str) -> Language:
    """A fresh model of a size by its name."""
    return Language(*SIZES[size])
