"""Measures the shipped encoders on kept sets (fixed seeds)."""
from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import torch

from checker.model import to_tensor
from common import RUNS, Row, row, training_of, write_card
from world.held_out import Group
from world.picture import Picture
from world.places import PLACE_NAMES
from world.scene import Scene, draw, random_scene
from world.shapes import COLOUR_NAMES, THING_NAMES
from world.words import PLACE_WORDS, canonical, caption, read_caption, with_article

from .export import load
from .model import Encoders


def points_of_text(model: Encoders, lines: Sequence[str]) -> torch.Tensor:
    """Points [n, 64] of captions."""
    return model.text(torch.tensor([read_caption(line) for line in lines]))


def points_of_pictures(model: Encoders, pictures: Picture) -> torch.Tensor:
    """Points [n, 64] of pictures [n, 32, 32, 3]."""
    return torch.cat([model.picture(to_tensor(p)) for p in np.array_split(pictures, max(1, len(pictures) // 250))])


def among_thousand(model: Encoders, groups: Collection[Group], seed: int, count: int = 1000) -> dict[str, float]:
    """Share of pictures whose own caption comes first, and of captions whose picture does."""
    rng = random.Random(seed)
    scenes: list[Scene] = []
    seen: set[str] = set()
    while len(scenes) < count:
        s = random_scene(rng, groups)
        if canonical(s) not in seen:
            seen.add(canonical(s))
            scenes.append(s)
    sims = points_of_pictures(model, np.stack([draw(s, rng) for s in scenes])) \
        @ points_of_text(model, [caption(s, rng) for s in scenes]).T
    own = torch.arange(count)
    return {'caption_first': round((sims.argmax(1) == own).float().mean().item(), 4),
            'picture_first': round((sims.argmax(0) == own).float().mean().item(), 4)}


def twins(model: Encoders, change: str, seed: int, count: int = 300) -> float:
    """Share of two-thing pictures nearer to their caption than to one with something swapped."""
    rng = random.Random(seed)
    scenes: list[Scene] = []
    others: list[Scene] = []
    while len(scenes) < count:
        s = random_scene(rng, None, ['left', 'above'])
        a, b = s.items
        if change == 'colours' and a.colour != b.colour:
            other = replace(s, items=(replace(a, colour=b.colour), replace(b, colour=a.colour)))
        elif change == 'places':
            other = replace(s, items=(b, a))
        elif change == 'relation':
            other = replace(s, kind='above' if s.kind == 'left' else 'left')
        else:
            continue
        if canonical(other) == canonical(s):
            continue
        scenes.append(s)
        others.append(other)
    p = points_of_pictures(model, np.stack([draw(s, rng) for s in scenes]))
    good = (p * points_of_text(model, [canonical(s) for s in scenes])).sum(1)
    bad = (p * points_of_text(model, [canonical(s) for s in others])).sum(1)
    return round((good > bad).float().mean().item(), 4)


def zero_shot(model: Encoders, seed: int, count: int = 600, sketch: bool = False) -> dict[str, float]:
    """Shares of right answers: bare things, colours and places of pictures with one thing."""
    rng = random.Random(seed)
    scenes = [random_scene(rng, None, ['one']) for _ in range(count)]
    p = points_of_pictures(model, np.stack([draw(s, rng, sketch) for s in scenes]))

    def share(lines: Sequence[str], names: Sequence[str], want: Sequence[str]) -> float:
        hit = (p @ points_of_text(model, lines).T).argmax(1)
        return round(np.mean([names[h] == w for h, w in zip(hit.tolist(), want)]).item(), 4)

    return {'things': share([with_article(t) for t in THING_NAMES], THING_NAMES, [s.items[0].thing for s in scenes]),
            'colours': share(COLOUR_NAMES, COLOUR_NAMES, [s.items[0].colour for s in scenes]),
            'places': share([[w for w in PLACE_WORDS[q] if w][0] for q in PLACE_NAMES], PLACE_NAMES,
                            [s.place for s in scenes])}


GROUPS: dict[Group, str] = {'trained': 'pictures like training', 'pair': 'never-trained colour and thing',
          'combination': 'never-trained things and relation'}


def quality(model: Encoders) -> list[Row]:
    """The rows of the quality table."""
    rows: list[Row] = []
    for (name, words), seed, least in zip(GROUPS.items(), (801, 802, 803), (.98, .95, .95)):
        found = among_thousand(model, (name,), seed)
        rows += [row(f'own caption first among 1,000, {words}', found['caption_first'], least, 1000),
                 row(f'own picture first among 1,000, {words}', found['picture_first'], None, 1000)]
    rows += [row(f'swapped {change} told apart', twins(model, change, 810), .98, 300)
             for change in ('colours', 'places', 'relation')]
    for sketch, words in ((False, ''), (True, ', as line drawings')):
        found = zero_shot(model, 820 + sketch, sketch=sketch)
        rows += [row(f'bare {what} ("{example}"){words}', found[what], None if sketch else .9, 600)
                 for what, example in (('things', 'a cat'), ('colours', 'red'), ('places', 'at night'))]
    return rows


def evaluate() -> None:
    """All measures; written to the model card."""
    with torch.no_grad():
        model = load()
        rows = quality(model)
    weights = {'picture': sum(v.numel() for v in model.picture.parameters()),
               'text': sum(v.numel() for v in model.text.parameters())}
    write_card('encoders', kind='two encoders, one space (the idea of CLIP)', weights=sum(weights.values()),
               parts=weights, training=training_of(torch.load(RUNS / 'encoders.pt'), 3),
               data='pictures drawn by the project with captions in varied words, none of the never-trained kinds; '
                    'nearly equal pairs (colours or places swapped, relation changed) as hard negatives; '
                    'a third of the captions cut to a part; a fifth of the pictures as line drawings',
               method='contrast within batches of 256; a helping task (naming the attributes from a point) that fades',
               measured_on='the shipped 8-bit weights; pictures and captions kept apart, with fixed seeds',
               quality=rows,
               limits=['knows only the words and things of its small world',
                       'compares pictures and captions; it cannot write a caption',
                       'any picture gets a nearest caption, also one that shows nothing of this world'],
               unlike_the_big_ones=['half a million weights here, hundreds of millions there',
                                    'drawn pictures and a hundred words here, photographs and free text there',
                                    'minutes on one processor here, weeks on hundreds of accelerators there'])


if __name__ == '__main__':
    evaluate()
