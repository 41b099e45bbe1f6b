"""The denoiser: guesses the clean picture x0 from a noisy one, the time and the prompt.

Tensors are kept as [n, height, width, channels]; kernels are [out, in, 3, 3].
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

from layers import Linear, product

FINE, COARSE, COND, HEADS, WORD, SPACE = 48, 104, 128, 4, 96, 64
FREQUENCIES = 32


class Conv(nn.Module):
    """3x3 (or 1x1) convolution over [n, h, w, c]; products in bfloat16 while training."""

    def __init__(self, i, o, size=3, zero=False):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(o, i, size, size) * (0 if zero else (i * size * size) ** -.5))
        self.bias = nn.Parameter(torch.zeros(o))
        self.size = size

    def forward(self, x):
        x = x.permute(0, 3, 1, 2)
        if not self.training:
            return F.conv2d(x, self.weight, self.bias, 1, self.size // 2).permute(0, 2, 3, 1)
        w = self.weight.to(torch.bfloat16, memory_format=torch.channels_last)
        y = F.conv2d(x.bfloat16(), w, None, 1, self.size // 2).permute(0, 2, 3, 1)
        return y.float() + self.bias


def depth(x):
    """Space to depth: [n, h, w, c] to [n, h/2, w/2, 4c], order (row, column, channel)."""
    n, h, w, c = x.shape
    return x.reshape(n, h // 2, 2, w // 2, 2, c).permute(0, 1, 3, 2, 4, 5).reshape(n, h // 2, w // 2, 4 * c)


def space(x):
    """Depth to space, the inverse of depth."""
    n, h, w, c = x.shape
    return x.reshape(n, h, w, 2, 2, c // 4).permute(0, 1, 3, 2, 4, 5).reshape(n, h * 2, w * 2, c // 4)


class Residual(nn.Module):
    """norm1, SiLU, conv1, norm2 with scale and shift from the condition, SiLU, conv2 (starts at zero)."""

    def __init__(self, i, o):
        super().__init__()
        self.norm1, self.conv1 = nn.LayerNorm(i), Conv(i, o)
        self.condition = Linear(COND, 2 * o)
        self.conv2 = Conv(o, o, zero=True)
        self.skip = Linear(i, o, bias=False) if i != o else None
        self.width = o

    def forward(self, x, c):
        h = self.conv1(F.silu(self.norm1(x)))
        scale, shift = self.condition(c)[:, None, None].chunk(2, 3)
        h = F.layer_norm(h, (self.width,)) * (1 + scale) + shift
        return (x if self.skip is None else self.skip(x)) + self.conv2(F.silu(h))


class Attention(nn.Module):
    """Cells look at cells and words: query from the cells, key and value from both."""

    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(COARSE)
        self.qkv = Linear(COARSE, 3 * COARSE)
        self.words = Linear(WORD, 2 * COARSE)
        self.proj = Linear(COARSE, COARSE)
        self.seen = None
        nn.init.zeros_(self.proj.weight)

    def forward(self, x, words, hide):
        n, h, w, c = x.shape
        q, k, v = self.qkv(self.norm(x).reshape(n, h * w, c)).chunk(3, 2)
        wk, wv = self.words(words).chunk(2, 2)

        def split(a):
            return a.reshape(n, -1, HEADS, c // HEADS).transpose(1, 2)

        k, v = split(torch.cat([k, wk], 1)), split(torch.cat([v, wv], 1))
        a = product(split(q) * (c // HEADS) ** -.5, k.transpose(2, 3), self.training)
        a = torch.cat([a[..., :h * w], a[..., h * w:].masked_fill(hide[:, None, None], -1e9)], 3).softmax(3)
        self.seen = None if self.training else a.detach()
        out = product(a, v, self.training).transpose(1, 2).reshape(n, h, w, c)
        return x + self.proj(out)


def time_features(t):
    """[n, 64]: cosines, then sines of t x 1000^(i / 31)."""
    f = torch.exp(torch.arange(FREQUENCIES, device=t.device) * (math.log(1000.) / (FREQUENCIES - 1)))
    a = t[:, None] * f
    return torch.cat([a.cos(), a.sin()], 1)


class Denoiser(nn.Module):
    """x [n, 32, 32, 3], t [n] in 0..1, words [n, 20, 96], filled [n, 20], point [n, 64] to x0."""

    def __init__(self):
        super().__init__()
        self.time1, self.time2 = Linear(2 * FREQUENCIES, COND), Linear(COND, COND)
        self.text = Linear(SPACE, COND)
        self.enter = Conv(12, FINE)
        self.down = Residual(FINE, FINE)
        self.shrink = Linear(4 * FINE, COARSE)
        self.res1, self.res2, self.res3 = (Residual(COARSE, COARSE) for _ in range(3))
        self.look1, self.look2 = Attention(), Attention()
        self.grow = Linear(COARSE, 4 * FINE)
        self.up = Residual(2 * FINE, FINE)
        self.norm = nn.LayerNorm(FINE)
        self.leave = Conv(FINE, 12)

    def forward(self, x, t, words, filled, point):
        hide = filled == 0
        c = self.time2(F.silu(self.time1(time_features(t)))) + self.text(8 * point)
        c = F.silu(c)
        fine = self.down(self.enter(depth(x)), c)
        h = self.shrink(depth(fine))
        h = self.look1(self.res1(h, c), words, hide)
        h = self.look2(self.res2(h, c), words, hide)
        h = self.grow(self.res3(h, c))
        h = self.up(torch.cat([space(h), fine], 3), c)
        return space(self.leave(F.silu(self.norm(h))))


def sample(model, text, noise, steps=20, guidance=3., negative=None):
    """Pictures in -1..1 from noise [n, 32, 32, 3]. text: (words, filled, point).

    Times go evenly from 1 to 0; guidance 1 runs one pass, others two; the empty
    prompt is no words and a zero point.
    """
    words, filled, point = text
    if negative is None:
        negative = (torch.zeros_like(words), torch.zeros_like(filled), torch.zeros_like(point))
    x, n = noise, noise.shape[0]
    with torch.no_grad():
        for i in range(steps):
            t, after = 1 - i / steps, 1 - (i + 1) / steps
            if guidance == 1:
                guess = model(x, torch.full((n,), t), words, filled, point)
            else:
                both = [torch.cat([a, b]) for a, b in zip((words, filled, point), negative)]
                yes, no = model(torch.cat([x, x]), torch.full((2 * n,), t), *both).chunk(2)
                guess = no + guidance * (yes - no)
            guess = guess.clamp(-1.1, 1.1)
            x = guess + (x - guess) * (after / t)
    return x
