"""Six places behind the things: gradients, a ground and a few marks (specks or dashes)."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
import numpy.typing as npt

from .chance import Random
from .picture import SIDE, Canvas

Stop = tuple[float, tuple[int, int, int]]  # a colour at a share of the way down, 0..1
Range = tuple[int, int]  # from and to, both included


class SomeMarks(TypedDict):
    """Marks of one colour: how many, and in which rows."""
    colour: tuple[int, int, int]
    count: Range
    rows: Range


class Marks(SomeMarks, total=False):
    """width: pixels side by side, else one."""
    width: int


class Sky(TypedDict):
    """Colours from the top down; tint: how far each channel of the whole place may be off."""
    sky: Sequence[Stop]
    tint: int


class Place(Sky, total=False):
    """ground: the rows where it may begin; earth: its colours; then the marks: stars, grass, flakes or waves."""
    ground: Range
    earth: Sequence[Stop]
    specks: Marks
    dashes: Marks


PLACES: dict[str, Place] = {
    'paper': {'sky': [(0, (250, 244, 232)), (1, (250, 244, 232))], 'tint': 5},
    'night': {'sky': [(0, (14, 16, 52)), (1, (46, 38, 98))], 'tint': 3,
              'specks': {'colour': (255, 250, 210), 'count': (6, 9), 'rows': (0, 31)}},
    'meadow': {'sky': [(0, (142, 206, 246)), (1, (226, 244, 252))], 'tint': 5, 'ground': (20, 22),
               'earth': [(0, (136, 208, 92)), (1, (96, 180, 74))],
               'specks': {'colour': (84, 160, 66), 'count': (6, 9), 'rows': (23, 31)}},
    'sea': {'sky': [(0, (158, 222, 246)), (1, (240, 250, 252))], 'tint': 5, 'ground': (20, 22),
            'earth': [(0, (58, 164, 190)), (1, (22, 104, 150))],
            'dashes': {'colour': (134, 206, 220), 'count': (3, 5), 'rows': (22, 31), 'width': 3}},
    'sunset': {'sky': [(0, (112, 70, 150)), (.55, (250, 148, 112)), (1, (255, 214, 132))], 'tint': 5},
    'snow': {'sky': [(0, (166, 184, 214)), (1, (214, 224, 238))], 'tint': 4, 'ground': (20, 22),
             'earth': [(0, (255, 255, 255)), (1, (234, 240, 250))],
             'specks': {'colour': (255, 255, 255), 'count': (8, 12), 'rows': (0, 19)}},
}
PLACE_NAMES = list(PLACES)


def gradient(stops: Sequence[Stop], rows: int) -> npt.NDArray[np.float64]:
    """Colours of rows [rows, 3], linear between stops."""
    t = np.linspace(0, 1, rows)
    return np.stack([np.interp(t, [s[0] for s in stops], [s[1][c] for s in stops]) for c in range(3)], 1)


def background(place: str, rng: Random) -> Canvas:
    """A place without anything in it."""
    rule = PLACES[place]
    tint = [rng.uniform(-rule['tint'], rule['tint']) for _ in range(3)]
    rows = gradient(rule['sky'], SIDE) + tint
    if 'ground' in rule:
        line = rng.randint(*rule['ground'])
        rows[:line] = gradient(rule['sky'], line) + tint
        rows[line:] = gradient(rule['earth'], SIDE - line) + tint
    canvas: Canvas = np.repeat(rows[:, None, :], SIDE, 1).astype(np.float32)
    for marks in (rule.get('specks'), rule.get('dashes')):
        if marks:
            width = marks.get('width', 1)
            for _ in range(rng.randint(*marks['count'])):
                x, y = rng.randint(0, SIDE - width), rng.randint(*marks['rows'])
                strength = rng.uniform(.5, 1)
                spot = canvas[y, x:x + width]
                spot += (np.array(marks['colour'], np.float32) - spot) * strength
    return canvas
