"""Measures the shipped speaker on kept sets (fixed seeds)."""
from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

import numpy as np
import torch

from checker.model import to_tensor
from common import RUNS, Row, row, training_of, write_card
from encoders.export import load as load_encoders
from encoders.model import PictureTower
from world.held_out import Group
from world.scene import Scene, draw, random_scene
from world.words import canonical

from .export import load, speak
from .model import Speaker
from .questions import KINDS_OF_QUESTION, ask, prompt

GROUPS: dict[Group, int] = {'trained': 971, 'pair': 972, 'combination': 973}


def scenes_and_cells(tower: PictureTower, groups: Collection[Group], seed: int,
                     count: int) -> tuple[list[Scene], torch.Tensor, random.Random]:
    """Kept scenes with the cells [n, 112, 4, 4] of their pictures, and the generator that drew them."""
    rng = random.Random(seed)
    scenes = [random_scene(rng, groups) for _ in range(count)]
    cells = tower.cells(to_tensor(np.stack([draw(s, rng) for s in scenes])))
    return scenes, cells, rng


def exact_captions(model: Speaker, tower: PictureTower, group: Group, count: int = 400) -> float:
    """Share of captions that are right word for word."""
    scenes, cells, _ = scenes_and_cells(tower, (group,), GROUPS[group], count)
    texts = speak(model, cells, [prompt()] * count)
    return round(sum(t == canonical(s) for t, s in zip(texts, scenes)) / count, 4)


def answers(model: Speaker, tower: PictureTower, kind: str, group: Group = 'trained',
            count: int = 400) -> dict[str, Any]:
    """Share of right answers to a kind of question (and of yes among the true answers)."""
    scenes, cells, rng = scenes_and_cells(tower, (group,), 980 + KINDS_OF_QUESTION.index(kind), count)
    right = total = yes = 0
    by_length: dict[int, list[tuple[int, str, str]]] = {}
    for i, scene in enumerate(scenes):
        qa = ask(scene, rng, kind)
        if qa:
            by_length.setdefault(len(qa[0].split()), []).append((i, *qa))
    for group_rows in by_length.values():
        index = [i for i, _, _ in group_rows]
        texts = speak(model, cells[index], [prompt(q) for _, q, _ in group_rows])
        right += sum(t == a for t, (_, _, a) in zip(texts, group_rows))
        total += len(index)
        yes += sum(a == 'yes' for _, _, a in group_rows)
    return {'right': round(right / total, 4), 'asked': total, **({'yes': round(yes / total, 3)} if yes else {})}


WORDS: dict[Group, str] = {'trained': 'pictures like training', 'pair': 'never-trained colour and thing',
                           'combination': 'never-trained things and relation'}
FLOORS = {'colour': .9, 'place': .9, 'count': .9, 'yes-no': .85}
ASKED: tuple[Group, ...] = ('trained', 'pair')


def quality(model: Speaker, tower: PictureTower) -> list[Row]:
    """The rows of the quality table."""
    rows = [row(f'caption right word for word, {words}', exact_captions(model, tower, group),
                .9 if group == 'trained' else .75, 400) for group, words in WORDS.items()]
    for group in ASKED:
        for kind in KINDS_OF_QUESTION:
            found = answers(model, tower, kind, group)
            rows.append(row(f'{kind} questions, {WORDS[group]}', found['right'],
                            FLOORS[kind] if group == 'trained' else None, found['asked']))
            print(kind, group, found, flush=True)
    return rows


def evaluate() -> None:
    """All measures; written to the model card."""
    model, tower = load(), load_encoders().picture
    write_card('captions', kind='a small decoder that looks at picture features by gated cross-attention '
                                '(the idea of Flamingo)',
               weights=sum(p.numel() for p in model.parameters()),
               training=training_of(torch.load(RUNS / 'captions.pt'), 21),
               data='pictures drawn by the project, plain captions, four kinds of questions; as many yes as no',
               measured_on='the shipped 8-bit weights; greedy words; right means right in every word',
               quality=quality(model, tower),
               limits=['speaks only of its small world, and with confidence about anything else',
                       'learned four kinds of questions: colour, place, count, "is there"'],
               unlike_the_big_ones=['a third of a million weights here, tens of billions there',
                                    'its decoder is trained from nothing; there a large language model is kept frozen'])


if __name__ == '__main__':
    with torch.no_grad():
        evaluate()
