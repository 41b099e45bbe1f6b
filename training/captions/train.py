"""Trains the speaker on captions and balanced questions; the picture tower is frozen."""
from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence

import torch
import torch.nn.functional as F

from checker.model import to_tensor
from common import DEVICE, RUNS, lr_at, minutes_until, save_state
from encoders.export import load
from layers import Average, Muon, split_parameters
from world.data import Pool
from world.scene import Scene

from .model import Speaker
from .questions import INDEX, SLOTS, rows_of


def forgetful(row: list[int], rng: random.Random, share: float = .15) -> list[int]:
    """A caption's row with some words unknown: the next word must then come from the picture."""
    if row[0] != INDEX['<caption>']:
        return row
    return row[:1] + [INDEX['<unknown>'] if rng.random() < share else word for word in row[1:]]


def batch_of(scenes: Sequence[Scene], rng: random.Random) -> tuple[torch.Tensor, torch.Tensor]:
    """(ids [3n, t], targets [3n, t]) on DEVICE: three rows a scene; -100 where nothing is learned."""
    rows = [r for s in scenes for r in rows_of(s, rng)]
    t = max(len(ids) for ids, _ in rows) - 1
    assert t <= SLOTS
    ids = torch.zeros(len(rows), t, dtype=torch.long)
    want = torch.full((len(rows), t), -100)
    for i, (row, first) in enumerate(rows):
        ids[i, :len(row) - 1] = torch.tensor(forgetful(row, rng)[:-1])
        want[i, first:len(row) - 1] = torch.tensor(row[first + 1:])
    return ids.to(DEVICE), want.to(DEVICE)


def train(steps: int = 2000, until: str | None = None, batch: int = 56, seed: int = 21, top: float = 2e-3) -> None:
    """Trains and saves runs/captions.pt; until: clock time HH:MM to end at."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    tower = load().picture.to(DEVICE)
    model = Speaker().to(DEVICE)
    pool = Pool(12000, seed, siblings=.4, sketches=.1)
    average = Average(model, .995)
    inner, rest = split_parameters(model, ('embed', 'position', 'cell_position'))
    muon, adam = Muon(inner, top), torch.optim.AdamW(rest, top, betas=(.9, .99), weight_decay=.01)
    started, worked, total = time.time(), time.process_time(), 0.
    limit = minutes_until(until) * 60 if until else None
    tower.train()
    for module in tower.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.eval()
    made = 0
    for step in range(steps):
        done = max(step / steps, (time.time() - started) / limit) if limit else step / steps
        if done >= 1:
            break
        model.train()
        for opt in (muon, adam):
            for group in opt.param_groups:
                group['lr'] = lr_at(step, steps, top, 50) if step < 50 else lr_at(done, 1, top, 0)
        scenes, pictures = pool.take(batch, 8)
        with torch.no_grad():
            cells = tower.cells(to_tensor(pictures).to(DEVICE)).repeat_interleave(3, 0)
        ids, want = batch_of(scenes, rng)
        logits = model(ids, cells)
        loss = F.cross_entropy(logits.flatten(0, 1), want.flatten())
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
        if step % 300 == 299:
            save(average, step + 1, started, worked)
    save(average, made, started, worked)


def save(average: Average, steps: int, started: float, worked: float) -> None:
    """Writes runs/captions.pt."""
    save_state({'state': average.state, 'steps': steps, 'minutes': (time.time() - started) / 60,
                'work': (time.process_time() - worked) / 60}, RUNS / 'captions.pt')


if __name__ == '__main__':
    train(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, sys.argv[2] if len(sys.argv) > 2 else None)
