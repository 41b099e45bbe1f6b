"""Quantises and writes the denoiser; reads it back; reference outputs."""
from __future__ import annotations

from collections.abc import Sequence

import torch

import fmw
from common import RUNS, weights_path, write_reference
from encoders.export import load_text, numbers, read_state
from encoders.model import Reading, TextTower
from world.picture import SIDE
from world.words import read_caption

from .model import (BRIGHTEST, COARSE, CONDITION, FINE, FREQUENCIES, HEADS, POINT_SCALE, SPACE, WORD, Denoiser,
                    no_prompt, paint)

CONFIG = {'size': SIDE, 'fine': FINE, 'coarse': COARSE, 'condition': CONDITION, 'heads': HEADS, 'word': WORD,
          'space': SPACE, 'frequencies': FREQUENCIES, 'point_factor': POINT_SCALE, 'clamp': BRIGHTEST}


def export() -> int:
    """Writes static/models/diffusion.fmw; returns the number of bytes."""
    state = torch.load(RUNS / 'diffusion.pt')['state']
    return fmw.write(weights_path('diffusion'), 'diffusion', CONFIG, state, fmw.default_types(state))


def load() -> Denoiser:
    """The denoiser with the shipped (dequantised) weights."""
    model = Denoiser()
    model.load_state_dict(read_state(weights_path('diffusion')))
    return model.eval().requires_grad_(False)


def read(tower: TextTower, lines: Sequence[str]) -> Reading:
    """Reads captions."""
    return tower.read(torch.tensor([read_caption(line) for line in lines]))


def fixed_noise(count: int, seed: int = 0) -> torch.Tensor:
    """Reproducible noise [count] in any language: sums of 12 numbers of a 32-bit congruential generator, minus 6.

    state = (state x 1664525 + 1013904223) mod 2^32, number = state / 2^32.
    """
    state = seed & 0xffffffff
    out: list[float] = []
    for _ in range(count):
        total = 0.
        for _ in range(12):
            state = (state * 1664525 + 1013904223) & 0xffffffff
            total += state / 4294967296
        out.append(total - 6)
    return torch.tensor(out)


def reference() -> None:
    """references/diffusion.reference.json: one guess and four steps with guidance 3 from known noise."""
    model, tower = load(), load_text()
    line = 'a red cat above a blue boat at sea'
    prompt = read(tower, [line])
    noise = fixed_noise(3072, 7).reshape(1, 32, 32, 3)
    guess = model(noise, torch.tensor([.7]), *prompt)
    without = model(noise, torch.tensor([.7]), *no_prompt(prompt))
    out = {'caption': line, 'noise_seed': 7, 'noise_first': numbers(noise[0, 0, :4]),
           'guess_at_0.7': numbers(guess[0, ::4, ::4]), 'guess_shape': 'every 4th row and column, 8 x 8 x 3',
           'guess_empty_at_0.7': numbers(without[0, ::4, ::4]),
           'after_4_steps_guidance_3': numbers(paint(model, prompt, noise, 4)[0, ::2, ::2])}
    write_reference('diffusion', out)


if __name__ == '__main__':
    print(export(), 'bytes')
    with torch.no_grad():
        reference()
