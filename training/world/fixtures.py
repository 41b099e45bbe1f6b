"""Writes the fixtures of the TypeScript world: the generator driven by the random numbers of the course.

`python3 -m world.fixtures`
"""
from __future__ import annotations

import base64
import json
import random
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from common import HERE

from . import held_out, places, words
from . import scene as scenes
from .chance import T
from .picture import Picture
from .shapes import COLOUR_NAMES, COLOURS, THING_NAMES

M = 0xffffffff
OUT = HERE.parent / 'src/engine/world/fixtures'
GROUPS: list[held_out.Group] = ['trained', 'pair', 'combination', 'both']
RELATIONS: list[scenes.Kind] = ['left', 'above']


class Stream:
    """mulberry32 with the methods of random.Random that the world uses."""

    def __init__(self, seed: int) -> None:
        self.state = seed & M

    def random(self) -> float:
        self.state = (self.state + 0x6d2b79f5) & M
        s = self.state
        t = ((s ^ (s >> 15)) * (1 | s)) & M
        t = (((t + (((t ^ (t >> 7)) * (61 | t)) & M)) & M) ^ t) & M
        return (t ^ (t >> 14)) / 4294967296

    def uniform(self, a: float, b: float) -> float:
        return a + (b - a) * self.random()

    def randint(self, a: int, b: int) -> int:
        return a + int(self.random() * (b - a + 1))

    def choice(self, entries: Sequence[T]) -> T:
        return entries[self.randint(0, len(entries) - 1)]

    def choices(self, entries: Sequence[T], weights: Sequence[float]) -> list[T]:
        rest = self.random() * sum(weights)
        for entry, weight in zip(entries, weights):
            if rest < weight:
                return [entry]
            rest -= weight
        raise ValueError('there is nothing to choose from')


def hash_of(text: str) -> int:
    """FNV-1a of 32 bits: a seed made of a text."""
    h = 0x811c9dc5
    for c in text:
        h = ((h ^ ord(c)) * 0x01000193) & M
    return h


def packed(pictures: Sequence[Picture]) -> str:
    """All bytes of pictures, deflated, in base64."""
    return base64.b64encode(zlib.compress(np.stack(pictures).tobytes(), 9)).decode()


def as_json(s: scenes.Scene) -> dict[str, Any]:
    """A scene as TypeScript writes it."""
    return {'kind': s.kind, 'items': [i.__dict__ for i in s.items], 'place': s.place}


def placed_cases() -> list[dict[str, Any]]:
    """Places with things anywhere: each thing by itself, then some in front of each other."""
    out: list[dict[str, Any]] = []
    rng = Stream(77)
    for i, thing in enumerate(THING_NAMES):
        out.append({'place': places.PLACE_NAMES[i % 6], 'seed': i, 'things': [
            {'thing': thing, 'colour': COLOUR_NAMES[i % 8], 'radius': [11, 7.5, 4.25, 8.1][i % 4],
             'cx': [16, 9.5, 20.25][i % 3], 'cy': [16, 22.5][i % 2], 'mirror': i % 3 == 1}]})
    for i in range(4):
        out.append({'place': places.PLACE_NAMES[i], 'seed': 100 + i, 'things': [
            {'thing': rng.choice(THING_NAMES), 'colour': rng.choice(COLOUR_NAMES),
             'radius': round(rng.uniform(3, 12), 2), 'cx': round(rng.uniform(-3, 35), 2),
             'cy': round(rng.uniform(-3, 35), 2), 'mirror': rng.random() < .5} for _ in range(3)]})
    return out


def draw_placed(case: dict[str, Any]) -> Picture:
    """The picture of such a case."""
    canvas = places.background(case['place'], Stream(case['seed']))
    for t in case['things']:
        scenes.paint(canvas, t['thing'], COLOURS[t['colour']], t['radius'], t['cx'], t['cy'], t['mirror'])
    return np.clip(np.rint(canvas), 0, 255).astype(np.uint8)


def drawn_cases() -> tuple[list[dict[str, Any]], list[Picture]]:
    """Random scenes, some as line drawings, and their pictures."""
    drawn: list[dict[str, Any]] = []
    pictures = []
    with mock.patch.object(random, 'Random', lambda text: Stream(hash_of(text))):
        for i in range(12):
            seed, sketch = 10 + i, i % 3 == 2
            s = scenes.random_scene(Stream(seed), held_out.TRAINED, [scenes.KINDS[seed % 5]])
            drawn.append({'seed': seed, 'style': 'sketch' if sketch else 'filled', 'scene': as_json(s)})
            pictures.append(scenes.draw(s, Stream(seed), sketch))
    return drawn, pictures


def told_cases() -> list[dict[str, Any]]:
    """Scenes of every group with their captions."""
    told: list[dict[str, Any]] = []
    for group in GROUPS:
        for i in range(5):
            rng = Stream(1000 + i)
            s = scenes.random_scene(rng, (group,))
            told.append({'seed': 1000 + i, 'group': group, 'scene': as_json(s), 'canonical': words.canonical(s),
                         'caption': words.caption(s, rng)})
    return told


def item(thing: str, colour: str = 'blue') -> scenes.Item:
    """A thing of the usual size."""
    return scenes.Item(thing, colour, 'usual')


def digits(held: Sequence[bool]) -> str:
    """A digit for each thing: 1 where it is held out."""
    return ''.join('1' if one else '0' for one in held)


def held_cases() -> dict[str, dict[str, str]]:
    """What is held out: for each colour, and for each first thing of a relation."""
    held = {'pairs': {c: digits([held_out.is_held_pair(item(t, c)) for t in THING_NAMES]) for c in COLOUR_NAMES}}
    for kind in RELATIONS:
        held[kind] = {a: digits([held_out.is_held_combination(scenes.Scene(kind, (item(a), item(b)), 'paper'))
                                 for b in THING_NAMES]) for a in THING_NAMES}
    return held


def main(out: Path) -> None:
    """Writes pictures.json and scenes.json."""
    placed = placed_cases()
    drawn, pictures = drawn_cases()
    content = {'placed': placed, 'drawn': drawn, 'bytes': packed([draw_placed(c) for c in placed] + pictures)}
    (out / 'pictures.json').write_text(json.dumps(content))
    (out / 'scenes.json').write_text(json.dumps({'told': told_cases(), 'held': held_cases()}))


if __name__ == '__main__':
    main(OUT)
