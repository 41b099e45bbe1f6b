"""A small decoder whose words look at the 16 cells of the picture tower (gated cross-attention)."""
import torch
import torch.nn.functional as F
from torch import nn

from layers import Linear, product

from .questions import SLOTS, WORDS

WIDTH, HEADS, HIDDEN, LAYERS, CELL = 96, 3, 192, 3, 112


def heads(x):
    """[n, t, width] to [n, heads, t, width / heads]."""
    n, t, w = x.shape
    return x.view(n, t, HEADS, w // HEADS).transpose(1, 2)


def merge(x):
    """The inverse of heads."""
    n, h, t, w = x.shape
    return x.transpose(1, 2).reshape(n, t, h * w)


class Look(nn.Module):
    """Gated cross-attention: words query cells; tanh(gate) starts near zero."""

    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.q, self.kv, self.proj = Linear(WIDTH, WIDTH), Linear(WIDTH, 2 * WIDTH), Linear(WIDTH, WIDTH)
        self.gate = nn.Parameter(torch.full((1,), .3))
        self.seen = None

    def forward(self, x, cells):
        k, v = self.kv(cells).chunk(2, 2)
        a = product(heads(self.q(self.norm(x))) * (WIDTH // HEADS) ** -.5, heads(k).transpose(2, 3), self.training)
        a = a.softmax(3)
        self.seen = None if self.training else a.detach()
        return x + torch.tanh(self.gate) * self.proj(merge(product(a, heads(v), self.training)))


class Block(nn.Module):
    """Look, then a pre-norm transformer block with causal attention."""

    def __init__(self):
        super().__init__()
        self.look = Look()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.proj = Linear(WIDTH, 3 * WIDTH), Linear(WIDTH, WIDTH)
        self.up, self.down = Linear(WIDTH, HIDDEN), Linear(HIDDEN, WIDTH)

    def forward(self, x, cells, later):
        x = self.look(x, cells)
        q, k, v = self.qkv(self.norm1(x)).chunk(3, 2)
        a = product(heads(q) * (WIDTH // HEADS) ** -.5, heads(k).transpose(2, 3), self.training)
        a = a.masked_fill(later, -1e9).softmax(3)
        x = x + self.proj(merge(product(a, heads(v), self.training)))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate='tanh'))


class Speaker(nn.Module):
    """ids [n, t], cells [n, 112, 4, 4] to logits [n, t, words]."""

    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(len(WORDS), WIDTH)
        nn.init.normal_(self.embed.weight, std=.1)
        self.position = nn.Parameter(torch.randn(SLOTS, WIDTH) * .05)
        self.cells_norm = nn.LayerNorm(CELL)
        self.cells = Linear(CELL, WIDTH)
        self.cell_position = nn.Parameter(torch.randn(16, WIDTH) * .3)
        self.blocks = nn.ModuleList([Block() for _ in range(LAYERS)])
        self.norm = nn.LayerNorm(WIDTH)

    def see(self, cells):
        """Cells as vectors for the decoder [n, 16, 96], row by row."""
        return self.cells(self.cells_norm(cells.flatten(2).transpose(1, 2))) + self.cell_position

    def forward(self, ids, cells):
        t = ids.shape[1]
        later = torch.ones(t, t, dtype=torch.bool, device=ids.device).triu(1)
        seen, x = self.see(cells), self.embed(ids) + self.position[:t]
        for block in self.blocks:
            x = block(x, seen, later)
        return self.norm(x) @ self.embed.weight.T
