"""The text generator: documents of five kinds, each with its information in bits.

`python3 -m language.grammar` prints a document of each kind.
"""
from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from . import dialogue, facts, questions, stories, translation
from .chooser import Chooser

KINDS: dict[ModuleType, int] = {stories: 32, translation: 22, questions: 30, dialogue: 13, facts: 3}


def document(c: Chooser) -> tuple[str, str]:
    """One document of the mixture: (text, name of its kind)."""
    kind = c.weighted(KINDS)
    return kind.document(c)[0], kind.__name__.rsplit('.', 1)[-1]


def corpus(seed: int, count: int) -> Iterator[tuple[str, str, float]]:
    """Documents with their kinds and bits: yields (text, kind, bits)."""
    c = Chooser(seed)
    for _ in range(count):
        c.bits = 0.0
        text, kind = document(c)
        yield text, kind, c.bits


if __name__ == '__main__':
    for module in KINDS:
        chooser = Chooser(7)
        for _ in range(4):
            print(module.document(chooser)[0], end='\n\n')
        print(f'({chooser.bits:.0f} bits)\n')
