"""Combinations that never appear in training, so that generalisation can be measured."""
import zlib

PAIRS = {('red', 'star'), ('orange', 'fish'), ('purple', 'mushroom'), ('green', 'boat'), ('blue', 'balloon'),
         ('orange', 'car'), ('green', 'circle'), ('yellow', 'flower'), ('pink', 'heart'), ('brown', 'house'),
         ('red', 'rocket'), ('yellow', 'square')}


def held_pair(scene):
    """Whether a colour and thing that were never trained together appear."""
    return any((item.colour, item.thing) in PAIRS for item in scene.items)


def held_combination(scene):
    """Whether the two things stand in a relation that was never trained (a tenth, by CRC32)."""
    if scene.kind not in ('left', 'above'):
        return False
    a, b = scene.items
    return zlib.crc32(f'{a.thing}|{b.thing}|{scene.kind}'.encode()) % 10 == 0


def group(scene):
    """'pair', 'combination', 'both' or 'trained'."""
    p, c = held_pair(scene), held_combination(scene)
    return 'both' if p and c else 'pair' if p else 'combination' if c else 'trained'
