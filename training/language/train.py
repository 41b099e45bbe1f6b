"""Trains one size on the rows of the corpus:
`python3 -m language.train large [steps] [resume]`.

Every size sees the same rows in the same order. Writes runs/language/<size>.pt with the
averaged weights, the time and the losses; with checkpoints on the way.
"""
from __future__ import annotations

import json
import math
import sys
import time

import torch
from torch.nn import functional as F

from common import DEVICE, on, save_state

from .data import FOLDER, get_rows
from .model import CONTEXT, SIZES, Language, make
from .muon import Muon

BATCH = 8
STEPS = 5400
RATES = {'small': (0.01, 0.01), 'middle': (0.005, 0.005), 'large': (0.003, 0.003)}
AVERAGE = 0.998
FULL = 0.55  # the share of the steps with the full rate
State = dict[str, torch.Tensor]
Pairs = list[tuple[torch.optim.Optimizer, float]]  # optimisers with their full rates
Losses = list[tuple[int, float]]  # the mean of the last 50 steps, by step
Times = tuple[float, float]  # seconds by the clock and of work


def schedule(step: int, steps: int) -> float:
    """The share of the rate: up over 40 steps, full, then straight down to 2 %."""
    return min(1, (step + 1) / 40, 0.02 + 0.98 * (1 - step / steps) / (1 - FULL))


def optimisers(model: Language, rates: tuple[float, float]) -> Pairs:
    """Muon for the inner matrices, AdamW for the rest; with the rate of each."""
    inner = [p for name, p in model.named_parameters() if p.dim() == 2 and 'blocks' in name]
    rest = [p for name, p in model.named_parameters() if not (p.dim() == 2 and 'blocks' in name)]
    return [(Muon(inner, lr=rates[0]), rates[0]),
            (torch.optim.AdamW(rest, lr=rates[1], betas=(0.9, 0.98), weight_decay=0), rates[1])]


def average(kept: State, model: Language, step: int) -> None:
    """Moves the averaged weights towards the model's, faster at the beginning."""
    keep = min(AVERAGE, (step + 1) / (step + 10))
    with torch.no_grad():
        for name, p in model.state_dict().items():
            kept[name].lerp_(p, 1 - keep)


def save(size: str, model: Language, kept: State, pairs: Pairs, step: int, losses: Losses, times: Times) -> None:
    """Keeps the averaged weights with what is known on the training, and all that is
    needed to go on."""
    known = {'size': size, 'step': step, 'tokens': step * BATCH * CONTEXT, 'losses': losses,
             'seconds': times[0], 'cpu': times[1]}
    save_state({'state': kept, **known}, FOLDER / f'{size}.pt')
    save_state({'model': model.state_dict(), 'kept': kept, **known,
                'optimisers': [optimiser.state_dict() for optimiser, _ in pairs]},
               FOLDER / f'{size}-resume.pt')


def resume(size: str, model: Language, kept: State, pairs: Pairs) -> tuple[int, Losses, Times]:
    """Goes on from the last save: (step, losses, times so far)."""
    known = torch.load(FOLDER / f'{size}-resume.pt')
    model.load_state_dict(known['model'])
    kept.update(on(DEVICE, known['kept']))
    for (optimiser, _), state in zip(pairs, known['optimisers']):
        optimiser.load_state_dict(state)
    return known['step'], known['losses'], (known['seconds'], known['cpu'])


def train(size: str, steps: int = STEPS, go_on: bool = False) -> None:
    """Trains and keeps one size; goes on from the last save when asked to."""
    torch.set_num_threads(1)
    torch.manual_seed(list(SIZES).index(size))
    rows = torch.from_numpy(get_rows().astype('int64'))
    order = torch.randperm(len(rows), generator=torch.Generator().manual_seed(1))
    model = make(size).fast(True).to(DEVICE)
    kept = {name: p.clone() for name, p in model.state_dict().items()}
    pairs = optimisers(model, RATES[size])
    first, losses, past = resume(size, model, kept, pairs) if go_on else (0, [], (0, 0))
    start, cpu = time.time(), time.process_time()
    window: list[float] = []
    for step in range(first, len(rows) // BATCH):
        if step == steps:
            break
        batch = rows[order[step * BATCH:(step + 1) * BATCH]].to(DEVICE)
        loss = F.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())
        model.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1)
        for optimiser, rate in pairs:
            for group in optimiser.param_groups:
                group['lr'] = rate * schedule(step, steps)
            optimiser.step()
        average(kept, model, step)
        window.append(loss.item())
        if step % 50 == 49:
            losses.append((step + 1, sum(window) / len(window)))
            print(json.dumps({'step': step + 1, 'perplexity': round(math.exp(losses[-1][1]), 4),
                              'seconds': round(past[0] + time.time() - start),
                              'cpu': round(past[1] + time.process_time() - cpu)}), flush=True)
            window = []
        if step % 200 == 199 or step == steps - 1:
            save(size, model, kept, pairs, step + 1, losses,
                 (past[0] + time.time() - start, past[1] + time.process_time() - cpu))


if __name__ == '__main__':
    numbers = [int(word) for word in sys.argv[2:] if word.isdigit()]
    train(sys.argv[1], numbers[0] if numbers else STEPS, 'resume' in sys.argv)
