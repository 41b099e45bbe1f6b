"""A helping task for both encoders: naming what is in the scene from its point in the joint space.

Contrast alone lingers for long where two captions hold the same words (colours or
places swapped). With named attributes the text tower learns which word belongs to
which within half a minute; the weight of the task falls while contrast takes over.
"""
from __future__ import annotations

import random
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn

from checker.model import HEADS, labels
from common import DEVICE
from layers import Linear, Muon
from world.scene import Scene, random_scene, sibling
from world.words import caption, read_caption

from .model import SPACE, TextTower

FACTOR = 10.


class Names(nn.Module):
    """Points [n, 64] and wanted attributes [n, 8] to the loss of naming them; one linear layer for both towers."""

    def __init__(self) -> None:
        super().__init__()
        self.out = Linear(SPACE, sum(HEADS.values()))

    def forward(self, points: torch.Tensor, want: torch.Tensor) -> torch.Tensor:
        parts = self.out(FACTOR * points).split(list(HEADS.values()), 1)
        return sum((F.cross_entropy(part, want[:, i], ignore_index=-100) for i, part in enumerate(parts)),
                   torch.zeros(()))


def wanted(scenes: Sequence[Scene], whole: Sequence[bool] | None = None) -> torch.Tensor:
    """Numbers of the attributes [n, 8]; nothing is wanted where a line is not a whole caption."""
    want = torch.tensor([labels(scene) for scene in scenes])
    if whole is not None:
        want[torch.tensor([not one for one in whole])] = -100
    return want.to(DEVICE)


def teach_text(tower: TextTower, names: Names, rng: random.Random, steps: int, batch: int = 256,
               top: float = 1e-2) -> None:
    """The first minute: the text tower alone learns to name what captions say (no pictures)."""
    inner = [p for k, p in tower.named_parameters() if p.ndim > 1 and 'blocks' in k]
    rest = [p for k, p in tower.named_parameters() if not (p.ndim > 1 and 'blocks' in k)] + list(names.parameters())
    muon, adam = Muon(inner, top), torch.optim.AdamW(rest, 2e-3, betas=(.9, .98), weight_decay=.01)
    tower.train()
    names.train()
    for step in range(steps):
        share = min(1, (step + 1) / 30) * min(1, .02 + (1 - step / steps) / .4)
        for opt, rate in ((muon, top), (adam, 2e-3)):
            for group in opt.param_groups:
                group['lr'] = rate * share
        scenes: list[Scene] = []
        while len(scenes) < batch:
            scenes.append(random_scene(rng))
            if rng.random() < .6:
                scenes.append(sibling(scenes[-1], rng))
        ids = torch.tensor([read_caption(caption(scene, rng)) for scene in scenes]).to(DEVICE)
        loss = names(tower(ids), wanted(scenes))
        tower.zero_grad()
        names.zero_grad()
        loss.backward()
        muon.step()
        adam.step()
        if step % 50 == 0 or step == steps - 1:
            print('names', step, round(loss.item(), 3), flush=True)
