"""Grades generated pictures with the independent checker, on kept prompts (fixed seeds)."""
from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from checker.model import Checker, judge
from checker.train import load as load_checker
from common import CARDS, RUNS, Row, row, training_of, write_card
from encoders.export import load_text
from encoders.model import TextTower
from world.held_out import Group
from world.png import sheet, write_png
from world.scene import Scene, random_scene
from world.words import canonical

from .export import load, read
from .model import Denoiser, paint

Models = tuple[Denoiser, TextTower, Checker]
GROUPS: dict[Group, int] = {'trained': 951, 'pair': 952, 'combination': 953}
FLOORS: dict[Group, float] = {'trained': .91, 'pair': .85, 'combination': .85}
TABLE = [(4, 3), (10, 3), (20, 0), (20, 1), (20, 3), (20, 8)]


def prompts(group: Group, count: int) -> list[Scene]:
    """The kept scenes of a group."""
    rng = random.Random(GROUPS[group])
    return [random_scene(rng, (group,)) for _ in range(count)]


def paint_prompts(model: Denoiser, tower: TextTower, lines: Sequence[str], steps: int, guidance: float,
                  seed: int = 0) -> torch.Tensor:
    """Pictures [n, 32, 32, 3] of captions, about -1..1, 50 at a time."""
    g = torch.Generator().manual_seed(seed)
    out: list[torch.Tensor] = []
    for i in range(0, len(lines), 50):
        part = lines[i:i + 50]
        noise = torch.randn(len(part), 32, 32, 3, generator=g)
        out.append(paint(model, read(tower, part), noise, steps, guidance))
    return torch.cat(out)


def grade(models: Models, group: Group, count: int, steps: int, guidance: float) -> dict[str, float]:
    """Shares of right attributes."""
    model, tower, checker = models
    scenes = prompts(group, count)
    x = paint_prompts(model, tower, [canonical(s) for s in scenes], steps, guidance)
    right = judge(checker, x.clamp(-1, 1).permute(0, 3, 1, 2), scenes)
    return {k: round(v.float().mean().item(), 4) for k, v in right.items()}


def picture_sheet(models: Models, path: Path) -> None:
    """Twelve prompts by six seeds."""
    lines = ['a red cat above a blue boat at sea', 'three yellow stars at night',
             'a big pink house left of a green tree in the snow', 'a purple rocket at night',
             'two orange fish at sea', 'a blue bird above a red mushroom on the grass',
             'a big yellow flower at sunset', 'a small red heart below a big blue balloon',
             'a red star', 'a green boat', 'a giraffe', 'four red cats']
    x = paint_prompts(models[0], models[1], [line for line in lines for _ in range(6)], 20, 3)
    pictures = ((x.clamp(-1, 1) + 1) * 127.5).round().byte().numpy()
    write_png(path, sheet(list(pictures), 6))


WORDS: dict[Group, str] = {'trained': 'prompts like training', 'pair': 'never-trained colour and thing',
                           'combination': 'never-trained things and relation'}


def quality(models: Models, count: int, table_count: int) -> list[Row]:
    """The rows of the quality table: the main grades, then what steps and guidance do."""
    rows: list[Row] = []
    started = time.time()
    for group, least in FLOORS.items():
        found = grade(models, group, count, 20, 3)
        rows.append(row(f'everything right, {WORDS[group]}', found['all'], least, count))
        print(group, found, f'{time.time() - started:.0f} s', flush=True)
        if group == 'trained':
            rows += [row(f'{what} right, {WORDS[group]}', found[key], None, count)
                     for key, what in (('thing0', 'first thing'), ('colour0', 'its colour'), ('kind', 'layout'),
                                       ('place', 'place'), ('sizes', 'sizes'))]
    for steps, guidance in TABLE if table_count else ():
        share = grade(models, 'trained', table_count, steps, guidance)['all']
        rows.append(row(f'everything right with {steps} steps and guidance {guidance}, {WORDS["trained"]}', share,
                        None, table_count))
        print(steps, guidance, share, flush=True)
    return rows


def evaluate(count: int = 200, table_count: int = 100) -> None:
    """All measures, written to the model card, and a sheet of pictures in runs/."""
    models = (load(), load_text(), load_checker())
    rows = quality(models, count, table_count)
    picture_sheet(models, RUNS / 'diffusion-sheet.png')
    write_card('diffusion', kind='text-conditioned diffusion (rectified flow) with classifier-free guidance',
               weights=sum(p.numel() for p in models[0].parameters()),
               training=training_of(torch.load(RUNS / 'diffusion.pt'), 11),
               data='pictures drawn by the project with captions in varied words, none of the never-trained kinds; '
                    'the text comes from the frozen text encoder',
               measured_on='the shipped 8-bit weights; 20 steps and guidance 3 unless said otherwise; right means '
                           'things, bound colours, layout and place, judged by an independent network that is right on '
                           f'{json.loads((CARDS / "checker.json").read_text())["right"]["all"]:.1%} of drawn pictures',
               quality=rows,
               limits=['knows only the words and things of its small world: for "giraffe" it paints something vague',
                       'does not understand "no", nor numbers above three', 'small things may come out wrong'],
               unlike_the_big_ones=['a million weights here, billions there',
                                    'works on the pixels of a 32 x 32 picture, not in a compressed space',
                                    'its text encoder knows a hundred words'])


if __name__ == '__main__':
    numbers = [int(word) for word in sys.argv[1:]]
    with torch.no_grad():
        evaluate(*numbers)
