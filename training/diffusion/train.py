"""Trains the denoiser; saves the average of weights every few minutes."""
from __future__ import annotations

import os
import random
import sys
import time
from typing import Any

import torch

from common import DEVICE, RUNS, minutes_until, on, save_state
from encoders.export import load_text
from encoders.model import Reading, TextTower
from layers import Average, Muon, split_parameters
from world.data import Pool
from world.words import caption, read_caption

from .model import Denoiser


def batch_of(pool: Pool, rng: random.Random, tower: TextTower, size: int,
             drop: float = .12) -> tuple[torch.Tensor, Reading]:
    """(x0 [n, 32, 32, 3] in -1..1, prompts) on DEVICE; of a share `drop` there is no prompt."""
    scenes, pictures = pool.take(size, 6)
    x = torch.from_numpy(pictures).to(DEVICE).float() / 127.5 - 1
    with torch.no_grad():
        words, filled, point = tower.read(torch.tensor([read_caption(caption(s, rng)) for s in scenes]).to(DEVICE))
    keep = torch.tensor([float(rng.random() >= drop) for _ in scenes]).to(DEVICE)
    return x, Reading(words * keep[:, None, None], filled * keep[:, None], point * keep[:, None])


def rate(done: float, top: float, start: float = .7) -> float:
    """Learning rate: flat, then (from the share `start` on) straight down to 2 %."""
    return top * (1 if done < start else .02 + .98 * (1 - done) / (1 - start))


def train(steps: int = 10500, until: str | None = None, batch: int = 32, seed: int = 11, top: float = 2e-3,
          resume: bool = False) -> None:
    """until: clock time HH:MM at which the learning rate has come down (None: after `steps`).

    resume: go on from runs/diffusion-flat.pt, the last state before the rate came down.
    """
    before: dict[str, Any] = {'steps': 0, 'minutes': 0., 'work': 0.}
    if resume:
        before = torch.load(RUNS / 'diffusion-flat.pt')
    torch.manual_seed(seed + before['steps'])
    rng = random.Random(seed + before['steps'])
    model = Denoiser().to(DEVICE)
    tower = load_text().to(DEVICE)
    average = Average(model, .998)
    pool = Pool(8000, seed + before['steps'], siblings=.3)
    inner, rest = split_parameters(model, ('enter', 'leave', 'time', 'text'))
    muon = Muon(inner, top)
    adam = torch.optim.AdamW(rest, top, betas=(.9, .99), weight_decay=.01)
    if resume:
        model.load_state_dict(before['model'])
        average.state, average.count = on(DEVICE, before['state']), before['steps']
        muon.load_state_dict(before['muon'])
        adam.load_state_dict(before['adam'])
    saved, total = time.time(), 0.
    started, worked = time.time() - before['minutes'] * 60, time.process_time() - before['work'] * 60
    began = time.time()
    limit = minutes_until(until) * 60 if until else None
    made = 0
    for step in range(steps):
        done = max(step / steps, (time.time() - began) / limit) if limit else step / steps
        if done >= 1:
            break
        for opt in (muon, adam):
            for group in opt.param_groups:
                group['lr'] = rate(done, top) * min(1, (step + 1) / 100)
        x, prompt = batch_of(pool, rng, tower, batch)
        t = torch.sigmoid(.3 + 1.1 * torch.randn(batch)).to(DEVICE)
        at = t[:, None, None, None]
        model.train()
        noise = torch.randn(x.shape).to(DEVICE)
        guess = model((1 - at) * x + at * noise, t, *prompt)
        loss = ((guess - x) ** 2 / at.clamp(min=.15) ** 2).mean()
        model.zero_grad()
        loss.backward()
        muon.step()
        adam.step()
        average.update(model)
        made = step + 1
        total = total * .98 + loss.item() * .02
        if step % 100 == 0:
            print(step, round(total / (1 - .98 ** (step + 1)), 4), f'{time.time() - started:.0f} s,',
                  f'{time.process_time() - worked:.0f} s of work, {done:.3f}', flush=True)
        if time.time() - saved > 240:
            save(average, before['steps'] + step + 1, started, worked)
            if done < .7:
                keep_flat(model, average, (muon, adam), before['steps'] + step + 1, started, worked)
            saved = time.time()
    save(average, before['steps'] + made, started, worked)


def keep_flat(model: Denoiser, average: Average, optimisers: tuple[Muon, torch.optim.AdamW], steps: int,
              started: float, worked: float) -> None:
    """Writes runs/diffusion-flat.pt, from which training can go on at the full rate."""
    save_state({'model': model.state_dict(), 'state': average.state, 'muon': optimisers[0].state_dict(),
                'adam': optimisers[1].state_dict(), 'steps': steps, 'minutes': (time.time() - started) / 60,
                'work': (time.process_time() - worked) / 60}, RUNS / 'diffusion-flat.tmp')
    os.replace(RUNS / 'diffusion-flat.tmp', RUNS / 'diffusion-flat.pt')


def save(average: Average, steps: int, started: float, worked: float) -> None:
    """Writes runs/diffusion.pt in one go (never half a file)."""
    save_state({'state': average.state, 'steps': steps, 'minutes': (time.time() - started) / 60,
                'work': (time.process_time() - worked) / 60}, RUNS / 'diffusion.tmp')
    os.replace(RUNS / 'diffusion.tmp', RUNS / 'diffusion.pt')
    print('saved', steps, flush=True)


if __name__ == '__main__':
    words = [a for a in sys.argv[1:] if a != 'resume']
    train(int(words[0]) if words else 10500, words[1] if len(words) > 1 else None, resume='resume' in sys.argv)
