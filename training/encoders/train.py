"""Contrastive training; hard negatives in the batch, true captions of other pictures are no negatives."""
from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F

from checker.model import to_tensor
from common import DEVICE, RUNS, lr_at, save_state
from layers import Average, Muon, split_parameters
from world.data import Pool
from world.scene import Scene
from world.words import caption, claims_hold, fragment, read_caption

from .model import Encoders
from .names import Names, teach_text, wanted


def texts(scenes: Sequence[Scene], rng: random.Random, cut: float) -> tuple[list[str], torch.Tensor, list[bool]]:
    """(captions, truth bool [n, n], whole): caption j also holds for picture i although it is not its own.

    cut: the share of captions that are cut to a part; whole: whether a line is a full caption.
    """
    n = len(scenes)
    lines: list[str] = []
    whole: list[bool] = []
    truth = np.zeros((n, n), bool)
    keys: dict[Scene, list[int]] = {}
    for j, scene in enumerate(scenes):
        whole.append(rng.random() >= cut)
        if not whole[-1]:
            claim = fragment(scene, rng)
            lines.append(claim.text)
            truth[:, j] = [claims_hold(claim, s) for s in scenes]
        else:
            lines.append(caption(scene, rng))
            same = keys.setdefault(scene, [])
            for i in same:
                truth[i, j] = truth[j, i] = True
            same.append(j)
    np.fill_diagonal(truth, False)
    return lines, torch.from_numpy(truth), whole


def twins_apart(scenes: Sequence[Scene], lines: Sequence[str], logits: torch.Tensor) -> float:
    """Share of pictures of two things nearer to their own full caption than to that of their sibling in the batch."""
    good = [(logits[i, i] > logits[i, i ^ 1]).item() for i in range(len(scenes))
            if len(scenes[i].items) == 2 and len(lines[i ^ 1].split()) > 5
            and sorted(t.thing for t in scenes[i].items) == sorted(t.thing for t in scenes[i ^ 1].items)]
    return sum(good) / max(1, len(good))


def help_weight(done: float) -> float:
    """Weight of the naming task: falls to a tenth over the first 60 % of training."""
    return .3 * max(.1, 1 - done / .6)


def train(steps: int = 1000, batch: int = 256, seed: int = 3, cut: float = .35, top: float = 2e-3,
          named: int = 400, resume: bool = False) -> None:
    """Trains and saves runs/encoders.pt (average of weights).

    named: steps of the text tower alone at the beginning; resume: go on from that file.
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)
    started, worked = time.time(), time.process_time()
    model, names = Encoders().to(DEVICE), Names().to(DEVICE)
    before: dict[str, Any] = {'steps': 0, 'minutes': 0, 'work': 0}
    if resume:
        before = torch.load(RUNS / 'encoders.pt')
        model.load_state_dict({k: v.to(model.state_dict()[k].dtype) for k, v in before['state'].items()})
        names.load_state_dict(before['names'])
    else:
        teach_text(model.text, names, rng, named)
    pool = Pool(6000, seed + before['steps'], siblings=.65, sketches=.22)
    average = Average(model, .995)
    inner, rest = split_parameters(model, ('text.embed', 'text.position', 'text.out', 'picture.conv1', 'picture.flat',
                                           'picture.mean'))
    muon = Muon(inner, 2 * top)
    adam = torch.optim.AdamW(rest + list(names.parameters()), top, betas=(.9, .98), weight_decay=.02)
    for step in range(steps):
        model.train()
        for opt, rate in ((muon, 2 * top), (adam, top)):
            for group in opt.param_groups:
                group['lr'] = lr_at(step, steps, rate, 30)
        scenes, pictures = pool.take(batch, 40)
        lines, truth, whole = texts(scenes, rng, cut)
        ids = torch.tensor([read_caption(line) for line in lines]).to(DEVICE)
        x = to_tensor(pictures).contiguous(memory_format=torch.channels_last)
        x = (x + .03 * torch.randn_like(x)).to(DEVICE)
        seen, said = model.picture(x), model.text(ids)
        logits = (model.scale.exp() * seen @ said.T).masked_fill(truth.to(DEVICE), -1e4)
        aim = torch.arange(batch, device=DEVICE)
        loss = (F.cross_entropy(logits, aim) + F.cross_entropy(logits.T, aim)) / 2
        weight = help_weight(0.6 if resume else step / steps)
        whole_loss = loss + weight * (names(seen, wanted(scenes)) + names(said, wanted(scenes, whole)))
        model.zero_grad()
        names.zero_grad()
        whole_loss.backward()
        muon.step()
        adam.step()
        with torch.no_grad():
            model.scale.clamp_(max=3.9)
        average.update(model)
        if step % 50 == 0:
            hit = (logits.argmax(1) == aim).float().mean().item()
            print(step, round(loss.item(), 3), f'hit {hit:.3f} twins {twins_apart(scenes, lines, logits):.3f}',
                  f'help {whole_loss.item() - loss.item():.3f}', f'scale {model.scale.item():.2f}',
                  f'{time.time() - started:.0f} s, {time.process_time() - worked:.0f} s of work', flush=True)
        if step % 100 == 99 or step == steps - 1:
            save_state({'state': average.state, 'names': names.state_dict(), 'steps': before['steps'] + step + 1,
                        'minutes': before['minutes'] + (time.time() - started) / 60,
                        'work': before.get('work', 0) + (time.process_time() - worked) / 60}, RUNS / 'encoders.pt')


if __name__ == '__main__':
    train(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, resume='resume' in sys.argv)
