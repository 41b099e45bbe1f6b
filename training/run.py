"""Reproduces everything: `python3 training/run.py [world] [checker] ... [language]`.

Without names all parts run, in this order; with names, those. `--check` repeats only the
exports, references and measures of what was trained before (in runs/).
"""
from __future__ import annotations

import sys
import unittest
from collections.abc import Callable, Sequence

import torch


def run_world(_: bool) -> None:
    """What must hold of the picture world; world.json and a contact sheet."""
    from world import export
    tests = unittest.defaultTestLoader.loadTestsFromName('world.test_world')
    if not unittest.TextTestRunner().run(tests).wasSuccessful():
        raise SystemExit('The world does not hold.')
    export.main()


def run_checker(check: bool) -> None:
    """The independent judge of generated pictures (never shipped)."""
    from checker import train
    if not check:
        train.train()


def picture_part(name: str, check: bool) -> None:
    """Trains, writes, reads back and measures a picture model."""
    from importlib import import_module
    train, export, evaluate = (import_module(f'{name}.{step}') for step in ('train', 'export', 'evaluate'))
    if not check:
        train.train()
    print(name, export.export(), 'bytes', flush=True)
    with torch.no_grad():
        export.reference()
        evaluate.evaluate()


def run_encoders(check: bool) -> None:
    """Two encoders, one space."""
    picture_part('encoders', check)


def run_diffusion(check: bool) -> None:
    """From noise to picture; needs encoders and checker."""
    picture_part('diffusion', check)


def run_captions(check: bool) -> None:
    """Looks and speaks; needs encoders."""
    picture_part('captions', check)


def run_language(check: bool) -> None:
    """The three sizes of the language model, then the LoRA."""
    from language import export, train
    for size in ('large', 'middle', 'small'):
        if not check:
            train.train(size)
        export.export(size)
    export.export_lora()


PARTS: dict[str, Callable[[bool], None]] = {
    'world': run_world, 'checker': run_checker, 'encoders': run_encoders, 'diffusion': run_diffusion,
    'captions': run_captions, 'language': run_language}


def main(words: Sequence[str]) -> None:
    """Runs the parts named, or all, in their order."""
    names = [word for word in words if word != '--check']
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise SystemExit(f'unknown part {unknown[0]}; parts: {", ".join(PARTS)}')
    torch.set_num_threads(1)
    for name, part in PARTS.items():
        if not names or name in names:
            print(f'== {name}', flush=True)
            part('--check' in words)


if __name__ == '__main__':
    main(sys.argv[1:])
