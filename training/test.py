"""Runs all tests of this folder: `python3 training/test.py`.

They stand in files `test_*.py` beside what they test. The last line says how many passed and failed.
"""
from __future__ import annotations

import sys
import unittest
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
NEEDED = {'numpy': 'NumPy', 'torch': 'PyTorch'}
INSTALL = 'pip install torch numpy, or on Debian: apt install python3-torch python3-numpy'


def main() -> None:
    """Finds the tests, runs each, and ends with an error unless all passed."""
    missing = [name for module, name in NEEDED.items() if find_spec(module) is None]
    if missing:
        raise SystemExit(f'{" and ".join(missing)} not found. To install: {INSTALL}')
    tests = unittest.defaultTestLoader.discover(str(HERE), 'test_*.py', str(HERE))
    result = unittest.TextTestRunner(sys.stdout, verbosity=2).run(tests)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    passed = result.testsRun - failed - len(result.skipped)
    print(f'{passed} passed, {failed} failed')
    sys.exit(0 if passed and not failed else 1)


if __name__ == '__main__':
    main()
