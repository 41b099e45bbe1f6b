"""Things of the world as lists of shapes.

Coordinates: x to the right, y down, a thing fills about -1..1. A layer is
``{"shape": "ellipse", "at": [cx, cy], "radius": [rx, ry], "turn": degrees, "tone": ...}``
or ``{"shape": "polygon", "points": [[x, y], ...], "tone": ...}``. Later layers
cover earlier ones. Tones: ``base``, ``dark`` and ``light`` follow the colour of
the thing, all others are fixed (see FIXED_TONES).
"""
from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, TypedDict, Union

Point = tuple[float, float]
Rgb = Sequence[float]  # red, green and blue, 0..255


class Ellipse(TypedDict):
    """turn: degrees, clockwise."""
    shape: Literal['ellipse']
    at: list[float]
    radius: list[float]
    turn: float
    tone: str


class Polygon(TypedDict):
    """A closed line, filled by the even-odd rule."""
    shape: Literal['polygon']
    points: list[list[float]]
    tone: str


Layer = Union[Ellipse, Polygon]

COLOURS = {
    'red': (226, 44, 52), 'orange': (247, 132, 30), 'yellow': (250, 210, 40),
    'green': (48, 168, 76), 'blue': (44, 98, 222), 'purple': (134, 62, 190),
    'pink': (246, 128, 184), 'brown': (134, 82, 46),
}
COLOUR_NAMES = list(COLOURS)
FIXED_TONES = {
    'white': (250, 250, 252), 'ink': (32, 30, 46), 'cream': (250, 234, 204),
    'wood': (112, 72, 44), 'leaf': (40, 140, 62), 'flame': (255, 150, 30),
    'glass': (196, 230, 250), 'gold': (255, 214, 96),
}
TONES = ['base', 'dark', 'light'] + list(FIXED_TONES)


def ellipse(cx: float, cy: float, rx: float, ry: float, tone: str, turn: float = 0) -> Layer:
    """One ellipse; turn in degrees, clockwise."""
    return {'shape': 'ellipse', 'at': [cx, cy], 'radius': [rx, ry], 'turn': turn, 'tone': tone}


def polygon(points: Sequence[Point], tone: str) -> Layer:
    """One filled polygon (even-odd rule), rounded to 4 digits."""
    return {'shape': 'polygon', 'points': [[round(x, 4), round(y, 4)] for x, y in points], 'tone': tone}


def box(x0: float, y0: float, x1: float, y1: float, tone: str) -> Layer:
    """An upright rectangle."""
    return polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], tone)


def star_points(radius: float, inner: float, cy: float = 0.08) -> list[Point]:
    """Corners of a plump five-pointed star."""
    out = []
    for i in range(10):
        r = radius if i % 2 == 0 else radius * inner
        a = -math.pi / 2 + i * math.pi / 5
        out.append((r * math.cos(a), cy + r * math.sin(a)))
    return out


def arch(cx: float, cy: float, rx: float, ry: float, steps: int = 14) -> list[Point]:
    """Upper half of an ellipse, flat side down."""
    return [(cx + rx * math.cos(math.pi * i / steps), cy - ry * math.sin(math.pi * i / steps))
            for i in range(steps + 1)]


def petals(cx: float, cy: float, distance: float, radius: float, tone: str) -> list[Layer]:
    """Five round petals around a point."""
    out = []
    for i in range(5):
        a = -math.pi / 2 + i * 2 * math.pi / 5
        out.append(ellipse(round(cx + distance * math.cos(a), 4), round(cy + distance * math.sin(a), 4),
                           radius, radius, tone))
    return out


THINGS: dict[str, list[Layer]] = {
    'circle': [ellipse(0, 0, 1, 1, 'dark'), ellipse(0, 0, .86, .86, 'base'),
               ellipse(-.34, -.38, .26, .2, 'light', -35)],
    'square': [box(-.92, -.92, .92, .92, 'dark'), box(-.76, -.76, .76, .76, 'base'),
               polygon([(-.76, -.76), (.1, -.76), (-.76, .1)], 'light')],
    'triangle': [polygon([(0, -1), (1.05, .88), (-1.05, .88)], 'dark'),
                 polygon([(0, -.66), (.76, .7), (-.76, .7)], 'base')],
    'star': [polygon(star_points(1.14, .5), 'dark'), polygon(star_points(.93, .5), 'base'),
             ellipse(0, .08, .3, .3, 'light')],
    'heart': [ellipse(-.48, -.34, .56, .54, 'dark'), ellipse(.48, -.34, .56, .54, 'dark'),
              polygon([(-1, -.16), (-.4, -.5), (.4, -.5), (1, -.16), (0, 1.05)], 'dark'),
              ellipse(-.46, -.34, .43, .41, 'base'), ellipse(.46, -.34, .43, .41, 'base'),
              polygon([(-.86, -.18), (-.3, -.4), (.3, -.4), (.86, -.18), (0, .84)], 'base'),
              ellipse(-.5, -.44, .19, .15, 'light', -30)],
    'house': [box(.42, -.95, .68, -.3, 'wood'), box(-.74, -.05, .74, 1, 'base'),
              polygon([(-1.06, .08), (0, -.95), (1.06, .08)], 'dark'),
              box(-.17, .4, .17, 1, 'ink'), box(-.58, .25, -.28, .58, 'gold'), box(.28, .25, .58, .58, 'gold')],
    'tree': [polygon([(-.2, .2), (.2, .2), (.28, 1.05), (-.28, 1.05)], 'wood'),
             ellipse(-.5, -.05, .52, .46, 'dark'), ellipse(.5, -.05, .52, .46, 'dark'),
             ellipse(0, -.5, .62, .55, 'dark'), ellipse(-.48, -.09, .4, .34, 'base'),
             ellipse(.44, -.09, .42, .34, 'base'), ellipse(-.02, -.46, .5, .46, 'base'),
             ellipse(-.2, -.62, .22, .18, 'light')],
    'flower': [box(-.1, .2, .1, 1.08, 'leaf'), ellipse(.36, .76, .34, .16, 'leaf', -30),
               ellipse(-.34, .84, .3, .15, 'leaf', 30)]
              + petals(0, -.3, .46, .4, 'dark') + petals(0, -.3, .44, .33, 'base')
              + [ellipse(0, -.3, .27, .27, 'cream')],
    'fish': [polygon([(.38, 0), (1.05, -.62), (.9, 0), (1.05, .62)], 'dark'),
             polygon([(-.28, -.5), (.1, -.9), (.32, -.4)], 'dark'),
             ellipse(-.2, 0, .85, .64, 'dark'), ellipse(-.2, 0, .73, .52, 'base'),
             ellipse(-.14, .28, .46, .2, 'light'),
             ellipse(-.56, -.14, .24, .24, 'white'), ellipse(-.6, -.14, .13, .13, 'ink')],
    'boat': [box(-.07, -1.05, .07, .4, 'wood'), polygon([(-.14, -1), (-.14, .22), (-.84, .22)], 'white'),
             polygon([(.14, -.72), (.14, .22), (.72, .22)], 'light'),
             polygon([(-1.08, .36), (1.08, .36), (.66, 1), (-.66, 1)], 'base'),
             polygon([(-.84, .72), (.84, .72), (.66, 1), (-.66, 1)], 'dark')],
    'cat': [polygon([(-.92, -1.02), (-.94, .1), (-.1, -.42)], 'dark'),
            polygon([(.92, -1.02), (.94, .1), (.1, -.42)], 'dark'),
            ellipse(0, .2, .98, .8, 'dark'), ellipse(0, .2, .86, .68, 'base'),
            ellipse(-.4, .06, .24, .25, 'white'), ellipse(.4, .06, .24, .25, 'white'),
            ellipse(-.36, .08, .12, .17, 'ink'), ellipse(.36, .08, .12, .17, 'ink'),
            polygon([(-.16, .42), (.16, .42), (0, .62)], 'ink')],
    'mushroom': [polygon([(-.28, 0), (.28, 0), (.38, 1), (-.38, 1)], 'cream'),
                 polygon(arch(0, .24, 1.05, 1.22), 'dark'), polygon(arch(0, .1, .9, .96), 'base'),
                 ellipse(0, -.5, .24, .2, 'white'), ellipse(-.52, -.16, .18, .17, 'white'),
                 ellipse(.52, -.16, .18, .17, 'white')],
    'rocket': [polygon([(-.24, .62), (.24, .62), (0, 1.2)], 'flame'),
               polygon([(-.3, .1), (-.82, .86), (-.2, .66)], 'dark'),
               polygon([(.3, .1), (.82, .86), (.2, .66)], 'dark'),
               polygon([(0, -1.15), (.34, -.62), (.44, -.1), (.34, .7), (-.34, .7), (-.44, -.1), (-.34, -.62)],
                       'base'),
               polygon([(0, -1.15), (.34, -.62), (-.34, -.62)], 'dark'),
               ellipse(0, -.2, .27, .27, 'white'), ellipse(0, -.2, .16, .16, 'ink')],
    'balloon': [box(-.05, .5, .05, 1.2, 'ink'), polygon([(0, .3), (.2, .66), (-.2, .66)], 'dark'),
                ellipse(0, -.34, .72, .84, 'dark'), ellipse(0, -.34, .6, .72, 'base'),
                ellipse(-.22, -.62, .19, .26, 'light', 30)],
    'car': [polygon([(-.62, -.06), (-.4, -.64), (.3, -.64), (.62, -.06)], 'dark'),
            polygon([(-.44, -.08), (-.3, -.48), (-.06, -.48), (-.06, -.08)], 'glass'),
            polygon([(.08, -.08), (.08, -.48), (.24, -.48), (.44, -.08)], 'glass'),
            polygon([(-1.1, .02), (-.98, -.12), (.86, -.12), (1.1, .06), (1.1, .46), (-1.1, .46)], 'base'),
            box(.9, .06, 1.1, .24, 'gold'),
            ellipse(-.56, .48, .3, .3, 'ink'), ellipse(.56, .48, .3, .3, 'ink'),
            ellipse(-.56, .48, .13, .13, 'white'), ellipse(.56, .48, .13, .13, 'white')],
    'bird': [polygon([(-.74, -.5), (-1.2, -.26), (-.74, -.1)], 'flame'),
             polygon([(.36, .06), (1.16, -.42), (1.0, .3), (.3, .44)], 'dark'),
             box(-.2, .6, -.06, 1.02, 'wood'), box(.14, .6, .28, 1.02, 'wood'),
             ellipse(.02, .2, .7, .54, 'base'), ellipse(-.46, -.34, .42, .42, 'base'),
             ellipse(.18, .16, .4, .26, 'dark', -18),
             ellipse(-.54, -.4, .15, .15, 'white'), ellipse(-.57, -.4, .09, .09, 'ink')],
}
THING_NAMES = list(THINGS)


def tone_colours(base: Rgb) -> list[Rgb]:
    """A colour for each of TONES, given the colour of the thing."""
    rows: list[Rgb] = [list(base), [c * .58 for c in base], [c * .5 + 127 for c in base]]
    return rows + [list(rgb) for rgb in FIXED_TONES.values()]
