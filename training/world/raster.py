"""Coverage maps of things: how much of each pixel has which tone.

Every pixel is looked at in 4 x 4 points (their centres); each point belongs to
the last layer that covers it, so drawing is: pixel = background x (1 - sum of
coverage) + sum of coverage x tone colour. Maps are kept in a cache, sizes and
places are rounded to a quarter and a half pixel.
"""
from __future__ import annotations

import math
import random
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .shapes import THINGS, TONES, Layer, Point

POINTS = 4
Grid = npt.NDArray[np.float64]  # a coordinate of every point, in the thing's own measure
Mask = npt.NDArray[np.bool_]  # which of the points


class Coverage(NamedTuple):
    """maps [tones, h, w], 0..1, of the tones numbered in `tones`; dx, dy: the corner, from the pixel of the centre."""
    dx: int
    dy: int
    tones: list[int]
    maps: npt.NDArray[np.float32]


_cache: dict[tuple[str, float, float, float, bool, int], Coverage] = {}


def inside(layer: Layer, x: Grid, y: Grid) -> Mask:
    """Which of the points lie in a layer."""
    if layer['shape'] == 'ellipse':
        cx, cy = layer['at']
        rx, ry = layer['radius']
        a = math.radians(layer['turn'])
        dx, dy = x - cx, y - cy
        u = (dx * math.cos(a) + dy * math.sin(a)) / rx
        v = (-dx * math.sin(a) + dy * math.cos(a)) / ry
        return u * u + v * v <= 1
    points = layer['points']
    hit = np.zeros(x.shape, bool)
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
        if y0 == y1:
            continue
        hit ^= ((y0 > y) != (y1 > y)) & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return hit


def outline(layer: Layer, steps: int = 24) -> list[Point]:
    """The edge of a layer as points."""
    if layer['shape'] == 'polygon':
        out = []
        points = layer['points']
        for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
            n = max(1, int(math.hypot(x1 - x0, y1 - y0) / .25))
            out += [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n) for i in range(n)]
        return out
    (cx, cy), (rx, ry) = layer['at'], layer['radius']
    a = math.radians(layer['turn'])
    out = []
    for i in range(steps):
        u, v = rx * math.cos(2 * math.pi * i / steps), ry * math.sin(2 * math.pi * i / steps)
        out.append((cx + u * math.cos(a) - v * math.sin(a), cy + u * math.sin(a) + v * math.cos(a)))
    return out


def line(points: list[Point], x: Grid, y: Grid, width: float) -> Mask:
    """Which of the points (x, y) lie within width of a closed line."""
    best = np.full(x.shape, 1e9)
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
        dx, dy = x1 - x0, y1 - y0
        t = np.clip(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy + 1e-9), 0, 1)
        best = np.minimum(best, (x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2)
    return best <= width * width


def sketched(thing: str, x: Grid, y: Grid, radius: float, variant: int) -> npt.NDArray[np.int8]:
    """Tone numbers of a wobbly line drawing (as a hand would draw it); -1 where nothing is."""
    rng = random.Random(f'{thing} {variant}')
    tone = np.full(x.shape, -1, np.int8)
    for layer in THINGS[thing]:
        points = outline(layer)
        span = max(max(p[i] for p in points) - min(p[i] for p in points) for i in (0, 1))
        if layer['tone'] == 'base' and THINGS[thing][0]['tone'] == 'dark':
            continue
        number = TONES.index(layer['tone'])
        number = 0 if number < 3 else number
        waves = [(rng.uniform(.02, .06), rng.uniform(2, 5), rng.uniform(0, 6.3)) for _ in range(2)]
        moved = [(px + sum(a * math.sin(f * py + p) for a, f, p in waves),
                  py + sum(a * math.cos(f * px + p) for a, f, p in waves)) for px, py in points]
        if layer['tone'] == 'light':
            continue
        if span < .5:
            hit = inside(layer, x, y)
        else:
            hit = line(moved, x, y, rng.choice([.45, .6, .75]) / radius)
        tone[hit] = number
    return tone


def coverage(thing: str, radius: float, fx: float, fy: float, mirror: bool, sketch: int = 0) -> Coverage:
    """Coverage of a thing.

    radius in pixels; fx, fy the fraction of a pixel of the centre. sketch 0: filled, 1..: drawn.
    """
    key = (thing, radius, fx, fy, mirror, sketch)
    found = _cache.get(key)
    if found is not None:
        return found
    reach = int(math.ceil(radius * 1.25)) + 1
    size = 2 * reach + 1
    grid = (np.arange(size * POINTS) + .5) / POINTS - reach
    x = np.broadcast_to((grid - fx)[None, :] / radius, (size * POINTS, size * POINTS))
    y = np.broadcast_to((grid - fy)[:, None] / radius, (size * POINTS, size * POINTS))
    if mirror:
        x = -x
    if sketch:
        tone = sketched(thing, x, y, radius, sketch)
    else:
        tone = np.full(x.shape, -1, np.int8)
        for layer in THINGS[thing]:
            tone[inside(layer, x, y)] = TONES.index(layer['tone'])
    used = [t for t in range(len(TONES)) if (tone == t).any()]
    maps = np.stack([(tone == t).reshape(size, POINTS, size, POINTS).mean((1, 3)) for t in used]).astype(np.float32)
    _cache[key] = result = Coverage(-reach, -reach, used, maps)
    return result
