"""Folds, quantises and writes the encoders; reads them back; reference outputs."""
from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

import fmw
from checker.model import to_tensor
from common import RUNS, weights_path, write_reference
from world.scene import Item, Scene, draw, random_scene
from world.words import SLOTS, VOCABULARY, canonical, read_caption

from .model import HEADS, HIDDEN, SPACE, WIDTHS, WORD, Encoders, TextTower, folded, unfolded

CONFIG = {'slots': SLOTS, 'word': WORD, 'space': SPACE, 'heads': HEADS, 'hidden': HIDDEN,
          'widths': list(WIDTHS), 'vocabulary': VOCABULARY}


def export(run: Mapping[str, Any] | None = None) -> int:
    """Writes static/models/encoders.fmw; returns the number of bytes."""
    run = run or torch.load(RUNS / 'encoders.pt')
    state = {k: v for k, v in folded(run['state']).items() if v.is_floating_point()}
    state['scale'] = state['scale'].reshape(1)
    return fmw.write(weights_path('encoders'), 'encoders', CONFIG, state, fmw.default_types(state))


def read_state(path: Path) -> dict[str, torch.Tensor]:
    """Dequantised float32 tensors of a weights file."""
    _, _, state = fmw.read(path)
    return {k: torch.from_numpy(np.array(v)) for k, v in state.items()}


def load() -> Encoders:
    """Both towers with the shipped (dequantised) weights, for evaluation."""
    state = unfolded(read_state(weights_path('encoders')))
    state['scale'] = state['scale'].reshape(())
    model = Encoders()
    model.load_state_dict(state)
    return model.eval().requires_grad_(False)


def load_text() -> TextTower:
    """Only the text tower."""
    state = {k[5:]: v for k, v in read_state(weights_path('encoders')).items() if k.startswith('text.')}
    tower = TextTower()
    tower.load_state_dict(state)
    return tower.eval().requires_grad_(False)


def numbers(tensor: torch.Tensor, digits: int = 5) -> list[float]:
    """A flat list, rounded."""
    return [round(float(v), digits) for v in tensor.flatten()]


def reference() -> None:
    """references/encoders.reference.json: three pictures and captions with cells, points, word vectors."""
    model, rng = load(), random.Random(77)
    scenes = [Scene('one', (Item('cat', 'red', 'big'),), 'night')] + [random_scene(rng) for _ in range(2)]
    pictures = np.stack([draw(s, rng) for s in scenes])
    lines = [canonical(s) for s in scenes] + ['a', 'a giraffe at sea']
    cells = model.picture.cells(to_tensor(pictures))
    points = model.picture.point(cells)
    ids = torch.tensor([read_caption(line) for line in lines])
    reading = model.text.read(ids)
    out = {'pictures': [p.flatten().tolist() for p in pictures],
           'cells': [numbers(c[:, :2, :2]) for c in cells], 'cells_shape': [112, 2, 2],
           'picture_points': [numbers(p) for p in points], 'captions': lines, 'ids': ids.tolist(),
           'words_first_two': [numbers(w[:2]) for w in reading.words],
           'caption_points': [numbers(p) for p in reading.point],
           'scale': round(model.scale.exp().item(), 5)}
    write_reference('encoders', out)


if __name__ == '__main__':
    print(export(), 'bytes')
    reference()
