"""What must hold of the weights format: what is written comes back, what is damaged is refused."""
from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np

import fmw

CONFIG = {'word': 'señor', 'layers': 2}


def random_state() -> dict[str, fmw.Array]:
    """A matrix, a kernel, vectors, and rows of zeros only."""
    rng = np.random.default_rng(1)
    return {'a': rng.normal(size=(5, 7)).astype(np.float32), 'b': np.zeros((3,), np.float32),
            'k': rng.normal(size=(4, 3, 3, 3)).astype(np.float32),
            'zero': np.zeros((2, 3), np.float32), 'h': rng.normal(size=(9,)).astype(np.float32)}


class WeightsFileTest(unittest.TestCase):
    """A file with a tensor of each type."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / 'test.fmw'
        self.state = random_state()
        self.types = {**fmw.default_types(self.state), 'h': 'fp16'}
        self.size = fmw.write(self.path, 'test', CONFIG, self.state, self.types)

    def test_everything_starts_at_a_multiple_of_eight(self) -> None:
        self.assertEqual(self.size, self.path.stat().st_size)
        self.assertEqual(self.size % fmw.ALIGN, 0)
        header, _ = fmw.parse(self.path.read_bytes())
        self.assertTrue(all(entry['offset'] % fmw.ALIGN == 0 for entry in header['tensors']))

    def test_what_was_written_comes_back(self) -> None:
        model, config, back = fmw.read(self.path)
        self.assertEqual((model, config), ('test', CONFIG))
        for name, value in self.state.items():
            self.assertEqual((back[name].shape, back[name].dtype), (value.shape, np.float32), name)
            step = np.abs(value).max() / 127 if self.types[name] == 'int8' else 1e-3
            self.assertLessEqual(np.abs(back[name] - value).max(), step, name)
        self.assertTrue((back['b'] == self.state['b']).all() and (back['zero'] == 0).all())

    def test_quantising_again_changes_nothing(self) -> None:
        # References depend on it: they are computed with what was read back.
        _, config, back = fmw.read(self.path)
        fmw.write(self.path, 'test', config, back, self.types)
        again = fmw.read(self.path)[2]
        for name in back:
            self.assertTrue(np.allclose(again[name], back[name], atol=1e-6), name)

    def test_damaged_bytes_are_refused(self) -> None:
        data = self.path.read_bytes()
        for bad in (b'XXXX' + data[4:], data[:-1] + b'\x01', data[:40]):
            self.assertRaises(ValueError, fmw.parse, bad)
