"""Writes world.json (exact description for other programs) and a contact sheet."""
from __future__ import annotations

import json
import random
from pathlib import Path

from common import HERE, RUNS

from . import held_out, picture, places, raster, scene, shapes, words
from .png import sheet, write_png


def export() -> None:
    """world.json with things, colours, places, sizes, vocabulary, rules."""
    data = {
        'size': picture.SIDE, 'points': raster.POINTS, 'tones': shapes.TONES,
        'tone_rules': {'dark': 'colour * 0.58', 'light': 'colour * 0.5 + 127', 'fixed': shapes.FIXED_TONES},
        'colours': shapes.COLOURS, 'things': shapes.THINGS, 'mirrored': sorted(scene.MIRRORED),
        'places': places.PLACES, 'radii': scene.RADII, 'kinds': scene.KINDS,
        'never_trained': {'pairs': sorted(map(list, held_out.HELD_PAIRS)),
                          'combinations': "CRC32 of 'first|second|left or above' divisible by 10"},
        'vocabulary': words.VOCABULARY, 'slots': words.SLOTS, 'thing_words': words.THING_WORDS,
        'plurals': {w: words.plural(w) for ws in words.THING_WORDS.values() for w in ws},
        'colour_words': words.COLOUR_WORDS, 'size_words': words.SIZE_WORDS, 'place_words': words.PLACE_WORDS,
        'relation_words': words.RELATION_WORDS,
    }
    (HERE / 'world.json').write_text(json.dumps(data, separators=(',', ':')) + '\n')


def contact_sheet(path: Path) -> None:
    """Every thing in several colours, every place, then random scenes, filled and drawn."""
    rng = random.Random(7)
    pictures: list[picture.Picture] = []
    for i, thing in enumerate(shapes.THING_NAMES):
        for size in reversed(scene.SIZES):
            item = scene.Item(thing, shapes.COLOUR_NAMES[(i + len(pictures)) % 8], size)
            pictures.append(scene.draw(scene.Scene('one', (item,), places.PLACE_NAMES[len(pictures) % 6]), rng))
    pictures += [scene.draw(scene.random_scene(rng), rng) for _ in range(84)]
    pictures += [scene.draw(scene.random_scene(rng), rng, True) for _ in range(12)]
    write_png(path, sheet(pictures, 12))


def main() -> None:
    """Writes both and prints some captions."""
    export()
    contact_sheet(RUNS / 'world-sheet.png')
    rng = random.Random(1)
    for _ in range(6):
        print(words.caption(scene.random_scene(rng), rng))
    print(len(words.VOCABULARY), 'words')


if __name__ == '__main__':
    main()
