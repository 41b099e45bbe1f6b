"""Quantises and writes the speaker; reads it back; reference outputs."""
from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch

import fmw
from checker.model import to_tensor
from common import RUNS, weights_path, write_reference
from encoders.export import load as load_encoders
from encoders.export import numbers, read_state
from world.scene import draw, random_scene

from .model import CELL, HEADS, HIDDEN, LAYERS, WIDTH, Speaker
from .questions import INDEX, SLOTS, WORDS, prompt

CONFIG = {'slots': SLOTS, 'width': WIDTH, 'heads': HEADS, 'hidden': HIDDEN, 'layers': LAYERS, 'cell': CELL,
          'vocabulary': WORDS}


def export() -> int:
    """Writes static/models/captions.fmw; returns the number of bytes."""
    state = torch.load(RUNS / 'captions.pt')['state']
    return fmw.write(weights_path('captions'), 'captions', CONFIG, state, fmw.default_types(state))


def load() -> Speaker:
    """The speaker with the shipped (dequantised) weights."""
    model = Speaker()
    model.load_state_dict(read_state(weights_path('captions')))
    return model.eval().requires_grad_(False)


def speak(model: Speaker, cells: torch.Tensor, prompts: Sequence[Sequence[int]]) -> list[str]:
    """The likeliest words, one by one, about the cells [n, 112, 4, 4] of pictures; the n prompts are of one length."""
    ids = torch.tensor(prompts)
    first = ids.shape[1]
    while ids.shape[1] < SLOTS:
        ids = torch.cat([ids, model(ids, cells)[:, -1].argmax(1, keepdim=True)], 1)
        if (ids[:, first:] == INDEX['<end>']).any(1).all():
            break
    out = []
    for row in ids[:, first:].tolist():
        row = row[:row.index(INDEX['<end>'])] if INDEX['<end>'] in row else row
        out.append(' '.join(WORDS[i] for i in row))
    return out


def reference() -> None:
    """references/captions.reference.json: logits and texts for two pictures."""
    model, tower, rng = load(), load_encoders().picture, random.Random(78)
    scenes = [random_scene(rng) for _ in range(2)]
    pictures = np.stack([draw(s, rng) for s in scenes])
    cells = tower.cells(to_tensor(pictures))
    caption, question = prompt(), prompt('how many things are there')
    out = {'pictures': [p.flatten().tolist() for p in pictures],
           'captions': speak(model, cells, [caption, caption]),
           'caption_first_logits': [numbers(row) for row in model(torch.tensor([caption, caption]), cells)[:, -1]],
           'question': question, 'answers': speak(model, cells, [question, question]),
           'answer_logits': [numbers(row) for row in model(torch.tensor([question, question]), cells)[:, -1]]}
    write_reference('captions', out)


if __name__ == '__main__':
    print(export(), 'bytes')
    with torch.no_grad():
        reference()
