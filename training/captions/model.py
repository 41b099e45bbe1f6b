"""A small decoder whose words look at the 16 cells of the picture tower (gated cross-attention)."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from layers import Linear, product

from .questions import SLOTS, WORDS

WIDTH, HEADS, HIDDEN, LAYERS, CELL = 96, 3, 192, 3, 112


def heads(x: torch.Tensor) -> torch.Tensor:
    """[n, t, width] to [n, heads, t, width / heads]."""
    n, t, w = x.shape
    return x.view(n, t, HEADS, w // HEADS).transpose(1, 2)


def merge(x: torch.Tensor) -> torch.Tensor:
    """The inverse of heads."""
    n, h, t, w = x.shape
    return x.transpose(1, 2).reshape(n, t, h * w)


class GatedLook(nn.Module):
    """Gated cross-attention: words x [n, t, 96] query cells [n, 16, 96]; tanh(gate) starts near zero.

    looks: how much each word looked at each cell [n, heads, t, 16], 0..1.
    """

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.q, self.kv, self.proj = Linear(WIDTH, WIDTH), Linear(WIDTH, 2 * WIDTH), Linear(WIDTH, WIDTH)
        self.gate = nn.Parameter(torch.full((1,), .3))
        self.looks: torch.Tensor | None = None

    def forward(self, x: torch.Tensor, cells: torch.Tensor) -> torch.Tensor:
        k, v = self.kv(cells).chunk(2, 2)
        a = product(heads(self.q(self.norm(x))) * (WIDTH // HEADS) ** -.5, heads(k).transpose(2, 3), self.training)
        a = a.softmax(3)
        self.looks = None if self.training else a.detach()
        return x + torch.tanh(self.gate) * self.proj(merge(product(a, heads(v), self.training)))


class Layer(nn.Module):
    """A gated look, then a pre-norm decoder layer; later: bool [t, t], which words are still to come."""

    def __init__(self) -> None:
        super().__init__()
        self.look = GatedLook()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.proj = Linear(WIDTH, 3 * WIDTH), Linear(WIDTH, WIDTH)
        self.up, self.down = Linear(WIDTH, HIDDEN), Linear(HIDDEN, WIDTH)

    def forward(self, x: torch.Tensor, cells: torch.Tensor, later: torch.Tensor) -> torch.Tensor:
        x = self.look(x, cells)
        q, k, v = self.qkv(self.norm1(x)).chunk(3, 2)
        a = product(heads(q) * (WIDTH // HEADS) ** -.5, heads(k).transpose(2, 3), self.training)
        a = a.masked_fill(later, -1e9).softmax(3)
        x = x + self.proj(merge(product(a, heads(v), self.training)))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate='tanh'))


class Speaker(nn.Module):
    """ids [n, t], cells [n, 112, 4, 4] to logits [n, t, words]."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(len(WORDS), WIDTH)
        nn.init.normal_(self.embed.weight, std=.1)
        self.position = nn.Parameter(torch.randn(SLOTS, WIDTH) * .05)
        self.cells_norm = nn.LayerNorm(CELL)
        self.cells = Linear(CELL, WIDTH)
        self.cell_position = nn.Parameter(torch.randn(16, WIDTH) * .3)
        self.blocks = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.norm = nn.LayerNorm(WIDTH)

    def see(self, cells: torch.Tensor) -> torch.Tensor:
        """Cells as vectors for the decoder [n, 16, 96], row by row."""
        return self.cells(self.cells_norm(cells.flatten(2).transpose(1, 2))) + self.cell_position

    def forward(self, ids: torch.Tensor, cells: torch.Tensor) -> torch.Tensor:
        t = ids.shape[1]
        later = torch.ones(t, t, dtype=torch.bool, device=ids.device).triu(1)
        seen, x = self.see(cells), self.embed(ids) + self.position[:t]
        for layer in self.blocks:
            x = layer(x, seen, later)
        return self.norm(x) @ self.embed.weight.T
