"""Pictures in memory with slow renewal, so that drawing does not starve training."""
import random
import time

import numpy as np

from .heldout import group
from .scene import draw, random_scene, sibling


class Pool:
    """A store of drawn scenes; every take() replaces a few of the oldest by new ones.

    siblings: share of two-thing scenes that are followed by a nearly equal scene
    (both are then always taken together); sketches: share of line drawings.
    """

    def __init__(self, size, seed, allowed=('trained',), siblings=0.0, sketches=0.0, singles=.2):
        self.rng = random.Random(seed)
        self.allowed, self.siblings, self.sketches, self.singles = allowed, siblings, sketches, singles
        self.size = size // 2 * 2
        self.scenes = [None] * self.size
        self.pictures = np.zeros((self.size, 32, 32, 3), np.uint8)
        self.next = 0
        started = time.time()
        for _ in range(self.size // 2):
            self.renew()
        print(f'pool of {self.size} in {time.time() - started:.0f} s', flush=True)

    def renew(self):
        """Draws two new scenes in place of the two oldest."""
        first = random_scene(self.rng, self.allowed)
        second = None
        chance = self.siblings if len(first.items) == 2 else self.siblings * self.singles
        if self.rng.random() < chance:
            second = sibling(first, self.rng)
            if self.allowed is not None and not self.permits(second):
                second = None
        if second is None or second == first:
            second = random_scene(self.rng, self.allowed)
        for i, scene in enumerate((first, second)):
            self.scenes[self.next + i] = scene
            self.pictures[self.next + i] = draw(scene, self.rng, self.rng.random() < self.sketches)
        self.next = (self.next + 2) % self.size

    def permits(self, scene):
        """Whether a scene is of an allowed group."""
        return group(scene) in self.allowed

    def take(self, count, fresh):
        """(scenes, pictures uint8 [count, 32, 32, 3]); draws `fresh` new scenes first. Pairs stay together."""
        for _ in range(fresh // 2):
            self.renew()
        starts = self.rng.sample(range(self.size // 2), count // 2)
        rows = [2 * s + i for s in starts for i in (0, 1)]
        return [self.scenes[r] for r in rows], self.pictures[rows]
