"""A plain network that names layout, things, colours, sizes and place of a picture."""
from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from layers import Conv, Linear
from world.picture import Picture
from world.places import PLACE_NAMES
from world.scene import KINDS, SIZES, Scene
from world.shapes import COLOUR_NAMES, THING_NAMES

HEADS = {'kind': len(KINDS), 'place': len(PLACE_NAMES),
         'thing0': len(THING_NAMES), 'colour0': len(COLOUR_NAMES), 'size0': len(SIZES),
         'thing1': len(THING_NAMES), 'colour1': len(COLOUR_NAMES), 'size1': len(SIZES)}


def labels(scene: Scene) -> list[int]:
    """Numbers for HEADS; -100 where a scene has no second thing."""
    a = scene.items[0]
    out = [KINDS.index(scene.kind), PLACE_NAMES.index(scene.place),
           THING_NAMES.index(a.thing), COLOUR_NAMES.index(a.colour), SIZES.index(a.size)]
    if len(scene.items) == 2:
        b = scene.items[1]
        return out + [THING_NAMES.index(b.thing), COLOUR_NAMES.index(b.colour), SIZES.index(b.size)]
    return out + [-100] * 3


class Checker(nn.Module):
    """Convolutions with batch norm to 4x4 cells, then one hidden layer and a head for each attribute."""

    def __init__(self) -> None:
        super().__init__()

        def block(i: int, o: int, pool: bool) -> list[nn.Module]:
            parts: list[nn.Module] = [Conv(i, o, 3, padding=1), nn.BatchNorm2d(o), nn.ReLU()]
            return parts + ([nn.MaxPool2d(2)] if pool else [])

        self.body = nn.Sequential(nn.PixelUnshuffle(2), *block(12, 48, False), *block(48, 56, True),
                                  *block(56, 80, False), *block(80, 88, True), nn.Flatten(),
                                  Linear(88 * 16, 192), nn.ReLU(), nn.Dropout(.1))
        self.heads = nn.ModuleDict({k: Linear(192, n) for k, n in HEADS.items()})

    def forward(self, x: torch.Tensor) -> dict[str, torch.Tensor]:
        """x: [n, 3, 32, 32] in -1..1; returns logits [n, choices] for each of HEADS."""
        h = self.body(x)
        return {k: head(h) for k, head in self.heads.items()}


def to_tensor(pictures: Picture) -> torch.Tensor:
    """Pictures [n, 32, 32, 3] as the models see them: float [n, 3, 32, 32] in -1..1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def judge(model: Checker, x: torch.Tensor, scenes: Sequence[Scene]) -> dict[str, torch.Tensor]:
    """Which attributes are right: bool [n] for each of HEADS, with 'all' (without sizes) and 'sizes'.

    x: pictures [n, 3, 32, 32] in -1..1.
    """
    with torch.no_grad():
        out = model(x)
    want = torch.tensor([labels(s) for s in scenes])
    right = {}
    for i, k in enumerate(HEADS):
        right[k] = (out[k].argmax(1) == want[:, i]) | (want[:, i] < 0)
    right['all'] = torch.stack([right[k] for k in HEADS if not k.startswith('size')]).all(0)
    right['sizes'] = right['size0'] & right['size1']
    return right
