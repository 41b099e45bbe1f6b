"""Where the world gets its random numbers from."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

T = TypeVar('T')


class Random(Protocol):
    """What the world asks of random.Random; fixtures.py has a stream that TypeScript has, too."""

    def random(self) -> float:
        """A number in [0, 1)."""

    def uniform(self, a: float, b: float, /) -> float:
        """A number from a to b."""

    def randint(self, a: int, b: int, /) -> int:
        """A whole number from a to b, both included."""

    def choice(self, entries: Sequence[T], /) -> T:
        """One entry, each as likely as any other."""

    def choices(self, entries: Sequence[T], weights: Sequence[float], /) -> list[T]:
        """A list of one entry, as likely as its weight."""
