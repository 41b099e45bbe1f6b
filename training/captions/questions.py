"""Questions and answers over a scene; yes and no are equally frequent."""
from __future__ import annotations

import random

from world.held_out import HELD_PAIRS
from world.scene import Scene
from world.shapes import COLOUR_NAMES, THING_NAMES
from world.words import COUNT_WORDS, PLACE_WORDS, UNKNOWN, VOCABULARY, canonical, plural, with_article

Asked = tuple[str, str]  # a question and its answer
Ids = tuple[list[int], int]  # word numbers of a row, and the place from which on they are learned

SPECIAL = ['<pad>', '<unknown>', '<caption>', '<question>', '<answer>', '<end>']
EXTRA = ['what', 'where', 'how', 'many', 'colour', 'this', 'are', 'things', 'yes', 'no', 'one']
WORDS = SPECIAL + [w for w in VOCABULARY if not w.startswith('<')] + \
    [w for w in EXTRA if w not in VOCABULARY]
INDEX = {w: i for i, w in enumerate(WORDS)}
SLOTS = 24
KINDS_OF_QUESTION = ['colour', 'place', 'count', 'yes-no']
PLACE_ANSWERS = {p: [w for w in words if w][0] for p, words in PLACE_WORDS.items()}


def number(scene: Scene) -> int:
    """How many things a scene holds."""
    return {'one': 1, 'two': 2, 'three': 3, 'left': 2, 'above': 2}[scene.kind]


def ask_colour(scene: Scene, rng: random.Random) -> Asked | None:
    """What colour a thing is, or None where that is ambiguous."""
    item = rng.choice(scene.items)
    if len(scene.items) == 2 and scene.items[0].thing == scene.items[1].thing:
        return None
    if scene.kind in COUNT_WORDS:
        return f'what colour are the {plural(item.thing)}', item.colour
    return f'what colour is the {item.thing}', item.colour


def ask_count(scene: Scene, rng: random.Random) -> Asked:
    """How many things there are, of a kind or in all."""
    if len(scene.items) == 1 and rng.random() < .6:
        return f'how many {plural(scene.items[0].thing)} are there', ['one', 'two', 'three'][number(scene) - 1]
    return 'how many things are there', ['one', 'two', 'three'][number(scene) - 1]


def ask_yes_no(scene: Scene, rng: random.Random) -> Asked:
    """Is there a (coloured) thing; half of the answers are no, half of those near misses.

    Pairs that are never trained are never asked for in vain: else they would always get a no.
    """
    true = rng.random() < .5
    coloured = rng.random() < .6
    item = rng.choice(scene.items)
    present = {(i.colour, i.thing) for i in scene.items}
    while True:
        if true:
            colour, thing = item.colour, item.thing
        elif coloured and rng.random() < .6:
            others = [i.colour for i in scene.items if i.colour != item.colour] or COLOUR_NAMES
            colour, thing = rng.choice(others if rng.random() < .5 else COLOUR_NAMES), item.thing
        else:
            colour, thing = rng.choice([i.colour for i in scene.items] + COLOUR_NAMES[:2]), rng.choice(THING_NAMES)
        holds = (colour, thing) in present if coloured else thing in {t for _, t in present}
        if holds == true and (true or (colour, thing) not in HELD_PAIRS):
            break
    return f'is there {with_article(f"{colour} {thing}" if coloured else thing)}', 'yes' if true else 'no'


def ask(scene: Scene, rng: random.Random, kind: str) -> Asked | None:
    """A question of one of KINDS_OF_QUESTION and its answer, or None where there is none."""
    if kind == 'colour':
        return ask_colour(scene, rng)
    if kind == 'place':
        return 'where is this', PLACE_ANSWERS[scene.place]
    return ask_count(scene, rng) if kind == 'count' else ask_yes_no(scene, rng)


def word_ids(text: str) -> list[int]:
    """Word numbers of a text."""
    return [INDEX.get(w, UNKNOWN) for w in text.split()]


def prompt(question: str | None = None) -> list[int]:
    """The word numbers before its own words: before the answer to a question, else before a caption."""
    if question is None:
        return [INDEX['<caption>']]
    return [INDEX['<question>'], *word_ids(question), INDEX['<answer>']]


def caption_row(scene: Scene) -> Ids:
    """<caption> words <end>."""
    return [*prompt(), *word_ids(canonical(scene)), INDEX['<end>']], 0


def question_row(question: str, answer: str) -> Ids:
    """<question> words <answer> words <end>."""
    start = prompt(question)
    return [*start, *word_ids(answer), INDEX['<end>']], len(start) - 1


def rows_of(scene: Scene, rng: random.Random) -> list[Ids]:
    """One caption and two questions of a scene."""
    out = [caption_row(scene)]
    while len(out) < 3:
        qa = ask(scene, rng, rng.choices(KINDS_OF_QUESTION, [4, 2, 2, 5])[0])
        if qa:
            out.append(question_row(*qa))
    return out
