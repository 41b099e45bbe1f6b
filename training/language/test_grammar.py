"""What must hold of the text: its information in bits is exact."""
from __future__ import annotations

import math
import unittest

from .grammar import corpus

COUNT = 3000


class GrammarTest(unittest.TestCase):
    """Documents of all kinds."""

    def test_a_text_that_comes_again_comes_in_the_same_way(self) -> None:
        # With two derivations the bits of one would only be an upper bound (see chooser.py).
        seen: dict[str, float] = {}
        for text, _, bits in corpus(78, COUNT):
            self.assertTrue(math.isclose(seen.setdefault(text, bits), bits), text)
        self.assertLess(len(seen), COUNT)
