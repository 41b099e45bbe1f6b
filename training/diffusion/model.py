"""The denoiser: guesses the clean picture x0 from a noisy one, the time and the prompt.

Tensors are kept as [n, height, width, channels]; kernels are [out, in, 3, 3].
"""
from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import nn

from encoders.model import Reading
from layers import Linear, product

FINE, COARSE, CONDITION, HEADS, WORD, SPACE = 48, 104, 128, 4, 96, 64
FREQUENCIES = 32
POINT_SCALE = 8
BRIGHTEST = 1.1  # a guess may lie a little outside the colours, so that guidance does not run away


class Conv(nn.Module):
    """3x3 (or 1x1) convolution over [n, h, w, c]; products in bfloat16 while training."""

    def __init__(self, i: int, o: int, size: int = 3, zero: bool = False) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(o, i, size, size) * (0 if zero else (i * size * size) ** -.5))
        self.bias = nn.Parameter(torch.zeros(o))
        self.size = size

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x.permute(0, 3, 1, 2)
        if not self.training:
            return F.conv2d(x, self.weight, self.bias, 1, self.size // 2).permute(0, 2, 3, 1)
        w = self.weight.to(torch.bfloat16, memory_format=torch.channels_last)
        y = F.conv2d(x.bfloat16(), w, None, 1, self.size // 2).permute(0, 2, 3, 1)
        return y.float() + self.bias


def space_to_depth(x: torch.Tensor) -> torch.Tensor:
    """Space to depth: [n, h, w, c] to [n, h/2, w/2, 4c], order (row, column, channel)."""
    n, h, w, c = x.shape
    return x.reshape(n, h // 2, 2, w // 2, 2, c).permute(0, 1, 3, 2, 4, 5).reshape(n, h // 2, w // 2, 4 * c)


def depth_to_space(x: torch.Tensor) -> torch.Tensor:
    """The inverse of space_to_depth."""
    n, h, w, c = x.shape
    return x.reshape(n, h, w, 2, 2, c // 4).permute(0, 1, 3, 2, 4, 5).reshape(n, h * 2, w * 2, c // 4)


class ResidualBlock(nn.Module):
    """norm1, SiLU, conv1, norm2 with scale and shift from the condition, SiLU, conv2 (starts at zero).

    x: [n, h, w, i]; c: what time and prompt say [n, 128]; returns [n, h, w, o].
    """

    def __init__(self, i: int, o: int) -> None:
        super().__init__()
        self.norm1, self.conv1 = nn.LayerNorm(i), Conv(i, o)
        self.condition = Linear(CONDITION, 2 * o)
        self.conv2 = Conv(o, o, zero=True)
        self.skip = Linear(i, o, bias=False) if i != o else None
        self.width = o

    def forward(self, x: torch.Tensor, c: torch.Tensor) -> torch.Tensor:
        h = self.conv1(F.silu(self.norm1(x)))
        scale, shift = self.condition(c)[:, None, None].chunk(2, 3)
        h = F.layer_norm(h, (self.width,)) * (1 + scale) + shift
        return (x if self.skip is None else self.skip(x)) + self.conv2(F.silu(h))


class CellAttention(nn.Module):
    """Cells look at cells and words: query from the cells, key and value from both.

    x: [n, h, w, 104]; words: [n, 20, 96]; hide: bool [n, 20], the empty slots.
    looks: how much each cell looked at each cell and word [n, heads, cells, cells + 20], 0..1.
    """

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(COARSE)
        self.qkv = Linear(COARSE, 3 * COARSE)
        self.words = Linear(WORD, 2 * COARSE)
        self.proj = Linear(COARSE, COARSE)
        self.looks: torch.Tensor | None = None
        nn.init.zeros_(self.proj.weight)

    def forward(self, x: torch.Tensor, words: torch.Tensor, hide: torch.Tensor) -> torch.Tensor:
        n, h, w, c = x.shape
        q, k, v = self.qkv(self.norm(x).reshape(n, h * w, c)).chunk(3, 2)
        wk, wv = self.words(words).chunk(2, 2)

        def split(a: torch.Tensor) -> torch.Tensor:
            return a.reshape(n, -1, HEADS, c // HEADS).transpose(1, 2)

        k, v = split(torch.cat([k, wk], 1)), split(torch.cat([v, wv], 1))
        a = product(split(q) * (c // HEADS) ** -.5, k.transpose(2, 3), self.training)
        a = torch.cat([a[..., :h * w], a[..., h * w:].masked_fill(hide[:, None, None], -1e9)], 3).softmax(3)
        self.looks = None if self.training else a.detach()
        out = product(a, v, self.training).transpose(1, 2).reshape(n, h, w, c)
        return x + self.proj(out)


def time_features(t: torch.Tensor) -> torch.Tensor:
    """Times [n] in 0..1 as [n, 64]: cosines, then sines of t x 1000^(i / 31)."""
    f = torch.exp(torch.arange(FREQUENCIES, device=t.device) * (math.log(1000.) / (FREQUENCIES - 1)))
    a = t[:, None] * f
    return torch.cat([a.cos(), a.sin()], 1)


class Denoiser(nn.Module):
    """x [n, 32, 32, 3], t [n] in 0..1, words [n, 20, 96], filled [n, 20], point [n, 64] to x0."""

    def __init__(self) -> None:
        super().__init__()
        self.time1, self.time2 = Linear(2 * FREQUENCIES, CONDITION), Linear(CONDITION, CONDITION)
        self.text = Linear(SPACE, CONDITION)
        self.enter = Conv(12, FINE)
        self.down = ResidualBlock(FINE, FINE)
        self.shrink = Linear(4 * FINE, COARSE)
        self.res1, self.res2, self.res3 = (ResidualBlock(COARSE, COARSE) for _ in range(3))
        self.look1, self.look2 = CellAttention(), CellAttention()
        self.grow = Linear(COARSE, 4 * FINE)
        self.up = ResidualBlock(2 * FINE, FINE)
        self.norm = nn.LayerNorm(FINE)
        self.leave = Conv(FINE, 12)

    def forward(self, x: torch.Tensor, t: torch.Tensor, words: torch.Tensor, filled: torch.Tensor,
                point: torch.Tensor) -> torch.Tensor:
        hide = filled == 0
        c = self.time2(F.silu(self.time1(time_features(t)))) + self.text(POINT_SCALE * point)
        c = F.silu(c)
        fine = self.down(self.enter(space_to_depth(x)), c)
        h = self.shrink(space_to_depth(fine))
        h = self.look1(self.res1(h, c), words, hide)
        h = self.look2(self.res2(h, c), words, hide)
        h = self.grow(self.res3(h, c))
        h = self.up(torch.cat([depth_to_space(h), fine], 3), c)
        return depth_to_space(self.leave(F.silu(self.norm(h))))


def no_prompt(prompt: Reading) -> Reading:
    """The reading of no prompt at all: no words and a zero point."""
    return Reading(*(torch.zeros_like(part) for part in prompt))


def paint(model: Denoiser, prompt: Reading, noise: torch.Tensor, steps: int = 20, guidance: float = 3.,
           negative: Reading | None = None) -> torch.Tensor:
    """Pictures in -1..1 from noise, both [n, 32, 32, 3]; negative: what to steer away from, else no prompt.

    Times go evenly from 1 to 0; guidance 1 runs one pass, others two.
    """
    negative = negative or no_prompt(prompt)
    x, n = noise, noise.shape[0]
    with torch.no_grad():
        for i in range(steps):
            t, after = 1 - i / steps, 1 - (i + 1) / steps
            if guidance == 1:
                guess = model(x, torch.full((n,), t), *prompt)
            else:
                both = [torch.cat([a, b]) for a, b in zip(prompt, negative)]
                along, without = model(torch.cat([x, x]), torch.full((2 * n,), t), *both).chunk(2)
                guess = without + guidance * (along - without)
            guess = guess.clamp(-BRIGHTEST, BRIGHTEST)
            x = guess + (x - guess) * (after / t)
    return x
