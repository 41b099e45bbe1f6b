"""Seeded choices that know their own probability.

The sum of -log2(probability) over the choices of a document is what it costs to name its
derivation. Where a text has only one derivation this is the exact information content of
the text; where it may have several, it is an upper bound.
"""
from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar('T')
Document = tuple[str, dict[str, Any]]  # a text, and the parts that it was made of


class Chooser:
    """Makes choices and adds up their information in `bits`."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.bits = 0.0

    def pick(self, options: Sequence[T]) -> T:
        """One of a list, all alike."""
        self.bits += math.log2(len(options))
        return options[int(self.rng.random() * len(options))]

    def weighted(self, options: Mapping[T, float]) -> T:
        """One of a dict of option: weight."""
        total = sum(options.values())
        at = self.rng.random() * total
        for option, weight in options.items():
            at -= weight
            if at < 0:
                break
        self.bits -= math.log2(weight / total)
        return option

    def chance(self, p: float) -> bool:
        """True with a probability p."""
        yes = self.rng.random() < p
        self.bits -= math.log2(p if yes else 1 - p)
        return yes

    def sample(self, options: Sequence[T], count: int) -> list[T]:
        """Different members of a list, in the order drawn."""
        rest = list(options)
        drawn: list[T] = []
        for _ in range(count):
            drawn.append(self.pick(rest))
            rest.remove(drawn[-1])
        return drawn

    def other(self, options: Sequence[T], *used: T) -> T:
        """One of a list that is none of those used."""
        return self.pick([option for option in options if option not in used])
