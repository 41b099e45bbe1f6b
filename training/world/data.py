"""Pictures in memory with slow renewal, so that drawing does not starve training."""
from __future__ import annotations

import random
import time
from collections.abc import Collection

import numpy as np

from .held_out import TRAINED, Group, held_out
from .picture import SIDE, Picture
from .scene import Scene, draw, random_scene, sibling


class Pool:
    """A store of drawn scenes; every take() replaces a few of the oldest by new ones.

    groups: which scenes may come (None: all); siblings: share of two-thing scenes that are
    followed by a nearly equal scene (both are then always taken together); sketches: share
    of line drawings; singles: the part of siblings that scenes of one kind of thing get.
    """

    def __init__(self, size: int, seed: int, groups: Collection[Group] | None = TRAINED,
                 siblings: float = 0.0, sketches: float = 0.0, singles: float = .2) -> None:
        self.rng = random.Random(seed)
        self.groups, self.siblings, self.sketches, self.singles = groups, siblings, sketches, singles
        self.size = size // 2 * 2
        self.scenes: dict[int, Scene] = {}  # by row of the pictures
        self.pictures: Picture = np.zeros((self.size, SIDE, SIDE, 3), np.uint8)
        self.next = 0
        started = time.time()
        for _ in range(self.size // 2):
            self.renew()
        print(f'pool of {self.size} in {time.time() - started:.0f} s', flush=True)

    def renew(self) -> None:
        """Draws two new scenes in place of the two oldest."""
        first = random_scene(self.rng, self.groups)
        second = None
        chance = self.siblings if len(first.items) == 2 else self.siblings * self.singles
        if self.rng.random() < chance:
            second = sibling(first, self.rng)
            if not self.permits(second):
                second = None
        if second is None or second == first:
            second = random_scene(self.rng, self.groups)
        for i, scene in enumerate((first, second)):
            self.scenes[self.next + i] = scene
            self.pictures[self.next + i] = draw(scene, self.rng, self.rng.random() < self.sketches)
        self.next = (self.next + 2) % self.size

    def permits(self, scene: Scene) -> bool:
        """Whether a scene is of an allowed group."""
        return self.groups is None or held_out(scene) in self.groups

    def take(self, count: int, fresh: int) -> tuple[list[Scene], Picture]:
        """(scenes, pictures [count, 32, 32, 3]); draws `fresh` new scenes first. Pairs stay together."""
        for _ in range(fresh // 2):
            self.renew()
        starts = self.rng.sample(range(self.size // 2), count // 2)
        rows = [2 * s + i for s in starts for i in (0, 1)]
        return [self.scenes[r] for r in rows], self.pictures[rows]
