"""Combinations that never appear in training, so that generalisation can be measured."""
from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .scene import Item, Scene

Group = Literal['trained', 'pair', 'combination', 'both']
TRAINED: tuple[Group, ...] = ('trained',)
HELD_PAIRS = {('red', 'star'), ('orange', 'fish'), ('purple', 'mushroom'), ('green', 'boat'), ('blue', 'balloon'),
              ('orange', 'car'), ('green', 'circle'), ('yellow', 'flower'), ('pink', 'heart'), ('brown', 'house'),
              ('red', 'rocket'), ('yellow', 'square')}


def is_held_pair(item: Item) -> bool:
    """Whether a thing of this colour never came in training."""
    return (item.colour, item.thing) in HELD_PAIRS


def is_held_combination(scene: Scene) -> bool:
    """Whether the two things stand in a relation that was never trained (a tenth, by CRC32)."""
    if scene.kind not in ('left', 'above'):
        return False
    a, b = scene.items
    return zlib.crc32(f'{a.thing}|{b.thing}|{scene.kind}'.encode()) % 10 == 0


def held_out(scene: Scene) -> Group:
    """What training never showed in a scene: a colour of a thing, two things in a relation, both or nothing."""
    pair, combination = any(is_held_pair(item) for item in scene.items), is_held_combination(scene)
    return 'both' if pair and combination else 'pair' if pair else 'combination' if combination else 'trained'
