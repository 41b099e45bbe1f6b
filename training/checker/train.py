"""Trains the checker on all combinations (also those never shown to the others)."""
from __future__ import annotations

import json
import random
import sys
import time
from copy import deepcopy
from datetime import date

import numpy as np
import torch
import torch.nn.functional as F

from common import CARDS, DEVICE, RUNS, lr_at, save_state
from world.data import Pool
from world.scene import draw, random_scene

from .model import HEADS, Checker, judge, labels, to_tensor


def damage(x: torch.Tensor, g: torch.Generator) -> torch.Tensor:
    """Pictures [n, 3, 32, 32] with slight noise, blur and contrast, so that imperfect ones are judged fairly."""
    n = x.shape[0]
    soft = F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode='replicate'), 3, 1)
    mix = torch.rand(n, 1, 1, 1, generator=g) * .5 * (torch.rand(n, 1, 1, 1, generator=g) < .4)
    x = x + (soft - x) * mix
    x = x * (1 + .08 * torch.randn(n, 1, 1, 1, generator=g))
    return x + torch.randn(x.shape, generator=g) * .08 * torch.rand(n, 1, 1, 1, generator=g)


def evaluate(model: Checker, count: int = 2000, seed: int = 901) -> dict[str, float]:
    """Share of right answers for each attribute, on the processor."""
    rng = random.Random(seed)
    scenes = [random_scene(rng, None) for _ in range(count)]
    x = to_tensor(np.stack([draw(s, rng) for s in scenes]))
    model = deepcopy(model).cpu().eval()
    right = judge(model, x, scenes)
    return {k: round(v.float().mean().item(), 4) for k, v in right.items()}


def train(steps: int = 5000, batch: int = 64, seed: int = 5) -> None:
    """Trains, saves runs/checker.pt and cards/checker.json."""
    torch.manual_seed(seed)
    g = torch.Generator().manual_seed(seed)
    model = Checker()
    model.to(DEVICE, memory_format=torch.channels_last)  # type: ignore[call-overload]  # PyTorch leaves it out
    pool = Pool(9000, seed, None, siblings=.5)
    opt = torch.optim.AdamW(model.parameters(), 2e-3, weight_decay=.02)
    started = time.time()
    for step in range(steps):
        model.train()
        for group in opt.param_groups:
            group['lr'] = lr_at(step, steps, 2e-3)
        scenes, pictures = pool.take(batch, 16)
        x = damage(to_tensor(pictures), g).contiguous(memory_format=torch.channels_last).to(DEVICE)
        want = torch.tensor([labels(s) for s in scenes]).to(DEVICE)
        out = model(x)
        loss = sum((F.cross_entropy(out[k], want[:, i], ignore_index=-100) for i, k in enumerate(HEADS)),
                   torch.zeros(()))
        opt.zero_grad()
        loss.backward()
        opt.step()
        if step % 100 == 0:
            print(step, round(loss.item(), 3), f'{time.time() - started:.0f} s', flush=True)
        if step % 1000 == 999:
            print(evaluate(model), flush=True)
            save_state(model.state_dict(), RUNS / 'checker.pt')
    card = {'model': 'checker', 'date': date.today().isoformat(), 'shipped': False,
            'weights': sum(p.numel() for p in model.parameters()), 'steps': steps,
            'minutes': round((time.time() - started) / 60, 1), 'right': evaluate(model)}
    save_state(model.state_dict(), RUNS / 'checker.pt')
    (CARDS / 'checker.json').write_text(json.dumps(card, indent='\t') + '\n')
    print(card)


def load() -> Checker:
    """The trained checker."""
    model = Checker()
    model.load_state_dict(torch.load(RUNS / 'checker.pt'))
    return model.eval()


if __name__ == '__main__':
    train(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
