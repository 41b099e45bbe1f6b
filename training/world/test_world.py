"""`python3 -m world.test_world`: what must hold of the world (run before training)."""
import random

import numpy as np

from .heldout import PAIRS, group
from .raster import coverage
from .scene import draw, random_scene
from .shapes import COLOUR_NAMES, THING_NAMES
from .words import INDEX, SLOTS, canonical, caption, claims_hold, encode, fragment


def test():
    """Raises AssertionError where something does not hold."""
    rng = random.Random(5)
    for _ in range(1500):
        scene = random_scene(rng)
        assert group(scene) == 'trained'
        assert not any((i.colour, i.thing) in PAIRS for i in scene.items)
        text = caption(scene, rng)
        assert len(text.split()) <= SLOTS and 1 not in encode(text), text
        assert all(w in INDEX for w in canonical(scene).split())
        claim = fragment(scene, rng)
        assert claims_hold(claim, scene) and 1 not in encode(claim[0]), claim
    for thing in THING_NAMES:
        for radius in (4, 8, 11):
            total = coverage(thing, radius, 0, .5, False)[3].sum(0)
            assert total.max() <= 1.0001 and total.sum() > radius * radius * .8, thing
    for a, b in PAIRS:
        assert a in COLOUR_NAMES and b in THING_NAMES
    first = [draw(random_scene(random.Random(3)), random.Random(9)) for _ in range(2)]
    assert np.array_equal(*first) and first[0].shape == (32, 32, 3)
    for g in ('pair', 'combination', 'both'):
        assert group(random_scene(rng, (g,))) == g
    print('the world holds')


if __name__ == '__main__':
    test()
