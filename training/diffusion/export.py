"""Quantises and writes the denoiser; reads it back; reference outputs."""

import torch

import fmw
from common import RUNS, weights_path, write_reference
from encoders.export import load_text, numbers, read_state
from world.words import encode

from .model import COARSE, COND, FINE, FREQUENCIES, HEADS, SPACE, WORD, Denoiser, sample

CONFIG = {'size': 32, 'fine': FINE, 'coarse': COARSE, 'condition': COND, 'heads': HEADS, 'word': WORD,
          'space': SPACE, 'frequencies': FREQUENCIES, 'point_factor': 8, 'clamp': 1.1}


def export():
    """Writes static/models/diffusion.fmw; returns the number of bytes."""
    state = torch.load(RUNS / 'diffusion.pt')['state']
    return fmw.write(weights_path('diffusion'), 'diffusion', CONFIG, state, fmw.default_types(state))


def load():
    """The denoiser with the shipped (dequantised) weights."""
    model = Denoiser()
    model.load_state_dict(read_state(weights_path('diffusion')))
    return model.eval().requires_grad_(False)


def text_of(tower, lines):
    """(words, filled, point) of captions."""
    words, filled = tower.words(torch.tensor([encode(line) for line in lines]))
    return words, filled, tower.point(words, filled)


def fixed_noise(count, seed=0):
    """Reproducible noise in any language: sums of 12 numbers of a 32-bit congruential generator, minus 6.

    state = (state x 1664525 + 1013904223) mod 2^32, number = state / 2^32.
    """
    state, out = seed & 0xffffffff, []
    for _ in range(count):
        total = 0.
        for _ in range(12):
            state = (state * 1664525 + 1013904223) & 0xffffffff
            total += state / 4294967296
        out.append(total - 6)
    return torch.tensor(out)


def reference():
    """references/diffusion.reference.json: one guess and four steps with guidance 3 from known noise."""
    model, tower = load(), load_text()
    line = 'a red cat above a blue boat at sea'
    text = text_of(tower, [line])
    noise = fixed_noise(3072, 7).reshape(1, 32, 32, 3)
    guess = model(noise, torch.tensor([.7]), *text)
    empty = tuple(torch.zeros_like(a) for a in text)
    out = {'caption': line, 'noise_seed': 7, 'noise_first': numbers(noise[0, 0, :4]),
           'guess_at_0.7': numbers(guess[0, ::4, ::4]), 'guess_shape': 'every 4th row and column, 8 x 8 x 3',
           'guess_empty_at_0.7': numbers(model(noise, torch.tensor([.7]), *empty)[0, ::4, ::4]),
           'after_4_steps_guidance_3': numbers(sample(model, text, noise, 4)[0, ::2, ::2])}
    write_reference('diffusion', out)


if __name__ == '__main__':
    print(export(), 'bytes')
    with torch.no_grad():
        reference()
