"""Scenes: what is in a picture, and drawing them."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from .chance import Random
from .held_out import TRAINED, Group, held_out
from .picture import SIDE, Canvas, Picture
from .places import PLACE_NAMES, background
from .raster import coverage
from .shapes import COLOUR_NAMES, COLOURS, THING_NAMES, Rgb, tone_colours

Kind = Literal['one', 'two', 'three', 'left', 'above']
Size = Literal['small', 'usual', 'big']
KINDS: list[Kind] = ['one', 'two', 'three', 'left', 'above']
KIND_WEIGHTS = [26, 9, 9, 28, 28]
SIZES: list[Size] = ['small', 'usual', 'big']
# Half the height of a thing in pixels, by number of things and size.
RADII: dict[str, dict[Size, tuple[float, float]]] = {
    'one': {'small': (4.25, 5.25), 'usual': (7, 8.25), 'big': (10, 11.25)},
    'pair': {'small': (3.75, 4.25), 'usual': (5.5, 6.25), 'big': (7.25, 7.75)},
    'two': {'usual': (5.25, 6.5)},
    'three': {'usual': (4, 4.75)},
}


@dataclass(frozen=True)
class Item:
    """One thing: its name, colour and size."""
    thing: str
    colour: str
    size: Size


@dataclass(frozen=True)
class Scene:
    """What is in a picture: one item (one, two, three alike) or two (left: first is left; above: first is above)."""
    kind: Kind
    items: tuple[Item, ...]
    place: str


def random_item(rng: Random, sized: bool = True) -> Item:
    """An item with any thing, colour, size."""
    size: Size = rng.choices(SIZES, [1, 2, 1])[0] if sized else 'usual'
    return Item(rng.choice(THING_NAMES), rng.choice(COLOUR_NAMES), size)


def random_scene(rng: Random, groups: Collection[Group] | None = TRAINED,
                 kinds: Sequence[Kind] | None = None) -> Scene:
    """A scene of one of the groups (None: of any) and kinds (None: as often as in training)."""
    while True:
        kind = rng.choice(kinds) if kinds else rng.choices(KINDS, KIND_WEIGHTS)[0]
        pair = kind in ('left', 'above')
        items = [random_item(rng, pair or kind == 'one')]
        if pair:
            items.append(random_item(rng))
            if items[1].thing == items[0].thing and items[1].colour == items[0].colour:
                continue
        scene = Scene(kind, tuple(items), rng.choice(PLACE_NAMES))
        if groups is None or held_out(scene) in groups:
            return scene


def sibling(scene: Scene, rng: Random) -> Scene:
    """Nearly the same scene: colours or places of the two things swapped, or the relation changed."""
    if len(scene.items) < 2:
        item = scene.items[0]
        return replace(scene, items=(replace(item, colour=rng.choice([c for c in COLOUR_NAMES if c != item.colour])),))
    a, b = scene.items
    change = rng.choice(['colours', 'places', 'relation'])
    if change == 'colours' and a.colour != b.colour:
        return replace(scene, items=(replace(a, colour=b.colour), replace(b, colour=a.colour)))
    if change == 'relation':
        return replace(scene, kind='above' if scene.kind == 'left' else 'left')
    return replace(scene, items=(b, a))


def half(value: float) -> float:
    """Rounded to half a pixel."""
    return round(value * 2) / 2


def spots_of(scene: Scene, rng: Random) -> list[tuple[Item, float, float, float]]:
    """Where things go: list of (item, radius, cx, cy) in pixels; radius: half the height."""
    def radius(kind: str, item: Item) -> float:
        low, high = RADII[kind][item.size]
        return round(rng.uniform(low, high) * 4) / 4

    jitter = rng.uniform
    if scene.kind == 'one':
        r = radius('one', scene.items[0])
        room = max(0, 15 - r * 1.12)
        return [(scene.items[0], r, 16 + jitter(-room, room) * .8, 16 + jitter(-room, room) * .8)]
    if scene.kind == 'left':
        a, b = scene.items
        y = 16.5 + jitter(-2.5, 2.5)
        return [(a, radius('pair', a), 8.2 + jitter(-.6, .6), y + jitter(-1, 1)),
                (b, radius('pair', b), 23.8 + jitter(-.6, .6), y + jitter(-1, 1))]
    if scene.kind == 'above':
        a, b = scene.items
        x = 16 + jitter(-3, 3)
        return [(a, radius('pair', a), x + jitter(-1, 1), 8.2 + jitter(-.5, .5)),
                (b, radius('pair', b), x + jitter(-1, 1), 23.8 + jitter(-.5, .5))]
    item = scene.items[0]
    r = radius(scene.kind, item)
    if scene.kind == 'two':
        y = 16.5 + jitter(-3, 3)
        return [(item, r, x + jitter(-.6, .6), y + jitter(-.7, .7)) for x in (8.5, 23.5)]
    if rng.random() < .5:
        y = 16.5 + jitter(-3, 3)
        return [(item, r, x + jitter(-.3, .3), y + jitter(-.7, .7)) for x in (5.6, 16, 26.4)]
    return [(item, r, x + jitter(-.6, .6), y + jitter(-.5, .5)) for x, y in ((16, 8), (8, 23), (24, 23))]


def paint(canvas: Canvas, thing: str, colour: Rgb, radius: float, cx: float, cy: float,
          mirror: bool = False, sketch: int = 0) -> None:
    """Paints one thing, clipped at the edges. radius and centre in pixels; sketch as for `coverage`."""
    ix, iy = int(cx), int(cy)
    dx, dy, tones, maps = coverage(thing, radius, cx - ix, cy - iy, mirror, sketch)
    x, y, n = ix + dx, iy + dy, maps.shape[1]
    x0, y0, x1, y1 = max(0, x), max(0, y), min(SIDE, x + n), min(SIDE, y + n)
    if x0 >= x1 or y0 >= y1:
        return
    cut = maps[:, y0 - y:y1 - y, x0 - x:x1 - x]
    colours = np.asarray(tone_colours(colour), np.float32)[tones]
    area = canvas[y0:y1, x0:x1]
    area *= (1 - cut.sum(0))[..., None]
    area += np.tensordot(cut, colours, (0, 0))


MIRRORED = {'fish', 'bird', 'car', 'boat'}


def draw(scene: Scene, rng: Random, sketch: bool = False) -> Picture:
    """The picture of a scene; sketch: as lines drawn by hand."""
    canvas = background(scene.place, rng)
    for item, radius, cx, cy in spots_of(scene, rng):
        base = [min(255, max(0, c + rng.uniform(-10, 10))) for c in COLOURS[item.colour]]
        mirror = item.thing in MIRRORED and rng.random() < .5
        paint(canvas, item.thing, base, radius, half(cx), half(cy), mirror, rng.randint(1, 4) if sketch else 0)
    return np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
