"""Picture tower and text tower with a joint space of 64 numbers."""
from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import nn

from layers import Conv, Linear, product
from world.words import EMPTY, SLOTS, VOCABULARY

WIDTHS = (48, 80, 112)
WORD = 96
SPACE = 64
HEADS = 3
HIDDEN = 288


class Reading(NamedTuple):
    """What the text tower read of n captions."""
    words: torch.Tensor  # a vector for each word [n, 20, 96], zeros in empty slots
    filled: torch.Tensor  # which slots hold a word [n, 20], 1 or 0
    point: torch.Tensor  # the points of the captions in the joint space [n, 64], of length 1


class ConvNorm(nn.Module):
    """Convolution 3x3 and batch norm (folded into the convolution on export): [n, i, h, w] to [n, o, h, w]."""

    def __init__(self, i: int, o: int) -> None:
        super().__init__()
        self.conv = Conv(i, o, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(o)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.norm(self.conv(x))


class Residual(nn.Module):
    """relu(x + b(relu(a(x))))."""

    def __init__(self, c: int) -> None:
        super().__init__()
        self.a, self.b = ConvNorm(c, c), ConvNorm(c, c)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.relu(x + self.b(F.relu(self.a(x))))


class PictureTower(nn.Module):
    """[n, 3, 32, 32] in -1..1 to cells [n, 112, 4, 4] and a point [n, 64] of length 1."""

    def __init__(self) -> None:
        super().__init__()
        b, c, d = WIDTHS
        self.conv1, self.res1 = ConvNorm(12, b), Residual(b)
        self.conv2, self.res2, self.conv3 = ConvNorm(b, c), Residual(c), ConvNorm(c, d)
        self.squeeze = Conv(d, 32, 1)
        self.flat = Linear(512, SPACE)
        self.mean = nn.Linear(d, SPACE, bias=False)

    def cells(self, x: torch.Tensor) -> torch.Tensor:
        """Features [n, 112, 4, 4] of the 4x4 cells."""
        x = F.pixel_unshuffle(x, 2)
        x = F.max_pool2d(self.res1(F.relu(self.conv1(x))), 2)
        return F.max_pool2d(F.relu(self.conv3(self.res2(F.relu(self.conv2(x))))), 2)

    def point(self, cells: torch.Tensor) -> torch.Tensor:
        """The points [n, 64] in the joint space."""
        z = self.flat(F.relu(self.squeeze(cells)).flatten(1)) + self.mean(cells.mean((2, 3)))
        return F.normalize(z, dim=1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.point(self.cells(x))


class TextLayer(nn.Module):
    """One layer of the text tower (pre-norm): every word looks at every word.

    x: [n, 20, 96]; hide: bool [n, 20], the slots that are not looked at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WORD), nn.LayerNorm(WORD)
        self.qkv, self.proj = Linear(WORD, 3 * WORD), Linear(WORD, WORD)
        self.up, self.down = Linear(WORD, HIDDEN), Linear(HIDDEN, WORD)

    def forward(self, x: torch.Tensor, hide: torch.Tensor) -> torch.Tensor:
        n, t, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, t, 3, HEADS, WORD // HEADS).permute(2, 0, 3, 1, 4)
        a = product(q, k.transpose(2, 3), self.training) * (WORD // HEADS) ** -.5
        a = a.masked_fill(hide[:, None, None], -1e9).softmax(3)
        x = x + self.proj(product(a, v, self.training).transpose(1, 2).reshape(n, t, WORD))
        return x + self.down(F.relu(self.up(self.norm2(x))))


class TextTower(nn.Module):
    """Word numbers [n, 20] to word vectors [n, 20, 96] (0 at empty slots) and a point [n, 64] of length 1."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(len(VOCABULARY), WORD)
        self.position = nn.Parameter(torch.randn(SLOTS, WORD) * .5)
        nn.init.normal_(self.embed.weight, std=.5)
        self.blocks = nn.ModuleList([TextLayer(), TextLayer()])
        self.norm = nn.LayerNorm(WORD)
        self.out = nn.Linear(WORD, SPACE)

    def words(self, ids: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Word vectors after both layers and the last norm, and which slots are filled (float)."""
        filled = (ids != EMPTY).float()
        hide = ids == EMPTY
        hide = hide & ~hide.all(1, keepdim=True)
        x = self.embed(ids) + self.position
        for layer in self.blocks:
            x = layer(x, hide)
        return self.norm(x) * filled[..., None], filled

    def point(self, words: torch.Tensor, filled: torch.Tensor) -> torch.Tensor:
        """Masked mean, linear, length 1."""
        mean = words.sum(1) / filled.sum(1, keepdim=True).clamp(min=1)
        return F.normalize(self.out(mean), dim=1)

    def read(self, ids: torch.Tensor) -> Reading:
        """Everything that it reads in captions of these word numbers."""
        words, filled = self.words(ids)
        return Reading(words, filled, self.point(words, filled))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.read(ids).point


class Encoders(nn.Module):
    """Both towers and the sharpness of comparison (its natural logarithm)."""

    def __init__(self) -> None:
        super().__init__()
        self.picture, self.text = PictureTower(), TextTower()
        self.scale = nn.Parameter(torch.tensor(2.7))


def folded(state: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """State with every batch norm folded into its convolution (weight and bias)."""
    out = {}
    for k, v in state.items():
        if '.norm.' in k and k.startswith('picture'):
            continue
        if k.endswith('.conv.weight'):
            name = k[:-len('.conv.weight')]
            g, b = state[name + '.norm.weight'], state[name + '.norm.bias']
            m, s = state[name + '.norm.running_mean'], state[name + '.norm.running_var']
            f = g / torch.sqrt(s + 1e-5)
            out[name + '.weight'] = v * f[:, None, None, None]
            out[name + '.bias'] = b - m * f
        else:
            out[k] = v
    return out


def unfolded(state: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Back to the shape of the module: norms that change nothing. state: float tensors."""
    out = {}
    for k, v in state.items():
        name, last = k.rsplit('.', 1) if '.' in k else ('', k)
        if k.startswith('picture') and v.ndim == 4 and 'squeeze' not in k:
            out[name + '.conv.weight'] = v
            n = v.shape[0]
            out[name + '.norm.weight'] = torch.full((n,), (1 + 1e-5) ** .5)
            out[name + '.norm.bias'] = state[name + '.bias']
            out[name + '.norm.running_mean'], out[name + '.norm.running_var'] = torch.zeros(n), torch.ones(n)
            out[name + '.norm.num_batches_tracked'] = torch.tensor(0)
        elif not (k.startswith('picture') and last == 'bias' and state.get(name + '.weight', v).ndim == 4
                  and 'squeeze' not in k):
            out[k] = v
    return out
