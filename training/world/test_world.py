"""What must hold of the world (before training)."""
from __future__ import annotations

import random
import unittest

import numpy as np

from .held_out import HELD_PAIRS, Group, held_out
from .raster import coverage
from .scene import draw, random_scene
from .shapes import COLOUR_NAMES, THING_NAMES
from .words import INDEX, SLOTS, UNKNOWN, canonical, caption, claims_hold, fragment, read_caption

NEVER_TRAINED: tuple[Group, ...] = ('pair', 'combination', 'both')


class WorldTest(unittest.TestCase):
    """Scenes, their captions and their pictures."""

    def test_scenes_of_training_leave_out_what_is_held_out(self) -> None:
        rng = random.Random(5)
        for _ in range(1500):
            scene = random_scene(rng)
            self.assertEqual(held_out(scene), 'trained')
            self.assertFalse(any((i.colour, i.thing) in HELD_PAIRS for i in scene.items))
        for group in NEVER_TRAINED:
            self.assertEqual(held_out(random_scene(rng, (group,))), group)
        for colour, thing in HELD_PAIRS:
            self.assertIn(colour, COLOUR_NAMES)
            self.assertIn(thing, THING_NAMES)

    def test_captions_are_of_known_words_and_true(self) -> None:
        rng = random.Random(5)
        for _ in range(1500):
            scene = random_scene(rng)
            text = caption(scene, rng)
            self.assertLessEqual(len(text.split()), SLOTS, text)
            self.assertNotIn(UNKNOWN, read_caption(text), text)
            self.assertTrue(all(w in INDEX for w in canonical(scene).split()))
            claim = fragment(scene, rng)
            self.assertTrue(claims_hold(claim, scene), claim)
            self.assertNotIn(UNKNOWN, read_caption(claim.text), claim)

    def test_things_cover_each_pixel_once_and_fill_their_radius(self) -> None:
        for thing in THING_NAMES:
            for radius in (4, 8, 11):
                total = coverage(thing, radius, 0, .5, False).maps.sum(0)
                self.assertLessEqual(total.max(), 1.0001, thing)
                self.assertGreater(total.sum(), radius * radius * .8, thing)

    def test_the_same_seed_gives_the_same_picture(self) -> None:
        one, other = [draw(random_scene(random.Random(3)), random.Random(9)) for _ in range(2)]
        self.assertTrue(np.array_equal(one, other))
        self.assertEqual(one.shape, (32, 32, 3))
