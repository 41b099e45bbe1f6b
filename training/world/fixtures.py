"""Writes the fixtures of the TypeScript world: the generator driven by the random numbers of the course.

`python3 -m world.fixtures`
"""
import base64
import json
import zlib
from unittest import mock

import numpy as np

from common import HERE

from . import heldout, places, raster, words
from . import scene as scenes
from .shapes import COLOUR_NAMES, COLOURS, THING_NAMES

M = 0xffffffff
OUT = HERE.parent / 'src/lib/core/world/fixtures'


class Stream:
    """mulberry32 with the methods of random.Random that the world uses."""

    def __init__(self, seed):
        self.state = seed & M

    def random(self):
        self.state = (self.state + 0x6d2b79f5) & M
        s = self.state
        t = ((s ^ (s >> 15)) * (1 | s)) & M
        t = (((t + (((t ^ (t >> 7)) * (61 | t)) & M)) & M) ^ t) & M
        return (t ^ (t >> 14)) / 4294967296

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def randint(self, a, b):
        return a + int(self.random() * (b - a + 1))

    def choice(self, entries):
        return entries[self.randint(0, len(entries) - 1)]

    def choices(self, entries, weights):
        rest = self.random() * sum(weights)
        for entry, weight in zip(entries, weights):
            if rest < weight:
                return [entry]
            rest -= weight


def fnv(text):
    h = 0x811c9dc5
    for c in text:
        h = ((h ^ ord(c)) * 0x01000193) & M
    return h


def packed(pictures):
    return base64.b64encode(zlib.compress(np.stack(pictures).tobytes(), 9)).decode()


def as_json(s):
    return {'kind': s.kind, 'items': [i.__dict__ for i in s.items], 'place': s.place}


def placed_cases():
    out = []
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


def draw_placed(case):
    picture = places.background(case['place'], Stream(case['seed']))
    for t in case['things']:
        scenes.place_thing(picture, t['thing'], COLOURS[t['colour']], t['radius'], t['cx'], t['cy'], t['mirror'])
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def main(out):
    cases = placed_cases()
    drawn = [{'seed': 10 + i, 'style': 'sketch' if i % 3 == 2 else 'filled'} for i in range(12)]
    pictures = [draw_placed(c) for c in cases]
    with mock.patch.object(raster.random, 'Random', lambda text: Stream(fnv(text))):
        for d in drawn:
            kinds = [scenes.KINDS[d['seed'] % 5]]
            s = scenes.random_scene(Stream(d['seed']), ('trained',), kinds)
            d['scene'] = as_json(s)
            pictures.append(scenes.draw(s, Stream(d['seed']), d['style'] == 'sketch'))
    (out / 'pictures.json').write_text(json.dumps({'placed': cases, 'drawn': drawn, 'bytes': packed(pictures)}))

    told = []
    for group in ('trained', 'pair', 'combination', 'both'):
        for i in range(5):
            rng = Stream(1000 + i)
            s = scenes.random_scene(rng, (group,))
            told.append({'seed': 1000 + i, 'group': group, 'scene': as_json(s), 'canonical': words.canonical(s),
                         'caption': words.caption(s, rng)})

    def combination(a, b, kind):
        s = scenes.Scene(kind, (scenes.Item(a, 'blue', 'usual'), scenes.Item(b, 'blue', 'usual')), 'paper')
        return '1' if heldout.held_combination(s) else '0'
    held = {kind: {a: ''.join(combination(a, b, kind) for b in THING_NAMES) for a in THING_NAMES}
            for kind in ('left', 'above')}
    pairs = {c: ''.join('1' if heldout.held_pair(scenes.Scene('one', (scenes.Item(t, c, 'usual'),), 'paper')) else '0'
                        for t in THING_NAMES) for c in COLOUR_NAMES}
    (out / 'scenes.json').write_text(json.dumps({'told': told, 'held': {'pairs': pairs, **held}}))


if __name__ == '__main__':
    main(OUT)
