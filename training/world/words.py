"""Captions of scenes and the vocabulary."""
from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .chance import Random
from .scene import Item, Scene, Size
from .shapes import COLOUR_NAMES, THING_NAMES

SLOTS = 20  # the most words a caption can have
EMPTY, UNKNOWN = 0, 1  # numbers of the empty slot and of every unknown word
Pick = Callable[[list[str]], str]  # chooses one of the words for an idea
PLURALS = {t: t + 's' for t in THING_NAMES}
PLURALS['fish'] = 'fish'
THING_WORDS = {t: [t] for t in THING_NAMES}
THING_WORDS.update(circle=['circle', 'ball'], square=['square', 'box'], house=['house', 'home'],
                   boat=['boat', 'ship'], cat=['cat', 'kitten'], rocket=['rocket', 'spaceship'],
                   flower=['flower', 'blossom'])
MORE_PLURALS = {'ball': 'balls', 'box': 'boxes', 'home': 'homes', 'ship': 'ships', 'kitten': 'kittens',
                'spaceship': 'spaceships', 'blossom': 'blossoms'}
COLOUR_WORDS = {c: [c] for c in COLOUR_NAMES}
COLOUR_WORDS.update(red=['red', 'crimson'], yellow=['yellow', 'golden'], blue=['blue', 'azure'],
                    purple=['purple', 'violet'])
SIZE_WORDS: dict[Size, list[str]] = {
    'small': ['small', 'little', 'tiny'], 'usual': [''], 'big': ['big', 'large', 'huge']}
PLACE_WORDS = {'paper': ['', 'on paper'], 'night': ['at night', 'in the dark'],
               'meadow': ['on the grass', 'in the meadow'], 'sea': ['at sea', 'on the water'],
               'sunset': ['at sunset', 'in the evening'], 'snow': ['in the snow', 'in winter']}
RELATION_WORDS = {'left': (['left of', 'to the left of'], ['right of', 'to the right of']),
                  'above': (['above', 'over'], ['below', 'under'])}
COUNT_WORDS = {'two': 'two', 'three': 'three'}


class Claim(NamedTuple):
    """A part of a caption and what it claims; None: nothing of that sort."""
    text: str
    thing: str | None
    colour: str | None
    place: str | None


def plural(word: str) -> str:
    """Plural of a thing word."""
    return PLURALS.get(word) or MORE_PLURALS[word]


def with_article(phrase: str) -> str:
    """A phrase with 'a' or 'an' before it."""
    return ('an ' if phrase[0] in 'aeiou' else 'a ') + phrase


def build_vocabulary() -> list[str]:
    """All words, two special ones first."""
    words = ['<pad>', '<unknown>', 'a', 'an', 'the', 'and', 'is', 'there', 'with', 'picture']
    pools = [*THING_WORDS.values(), [plural(w) for ws in THING_WORDS.values() for w in ws],
             *COLOUR_WORDS.values(), *SIZE_WORDS.values(), *PLACE_WORDS.values(),
             *(side for pair in RELATION_WORDS.values() for side in pair), COUNT_WORDS.values()]
    for pool in pools:
        for phrase in pool:
            words += [w for w in phrase.split() if w not in words]
    return list(dict.fromkeys(words))


VOCABULARY = build_vocabulary()
INDEX = {w: i for i, w in enumerate(VOCABULARY)}


def read_caption(caption: str) -> list[int]:
    """Word numbers of a caption, SLOTS long."""
    ids = [INDEX.get(w, UNKNOWN) for w in caption.lower().split()][:SLOTS]
    return ids + [EMPTY] * (SLOTS - len(ids))


def noun_phrase(item: Item, pick: Pick) -> str:
    """'big red cat' with words chosen by pick."""
    parts = [pick(SIZE_WORDS[item.size]), pick(COLOUR_WORDS[item.colour]), pick(THING_WORDS[item.thing])]
    return ' '.join(p for p in parts if p)


def describe_things(scene: Scene, pick: Pick, turned: bool = False) -> str:
    """The things of a scene without the place; turned: the second thing is told first."""
    if scene.kind in COUNT_WORDS:
        item = scene.items[0]
        return f'{COUNT_WORDS[scene.kind]} {pick(COLOUR_WORDS[item.colour])} {plural(pick(THING_WORDS[item.thing]))}'
    phrases = [with_article(noun_phrase(i, pick)) for i in scene.items]
    if scene.kind == 'one':
        return phrases[0]
    forth, back = RELATION_WORDS[scene.kind]
    if turned:
        return f'{phrases[1]} {pick(back)} {phrases[0]}'
    return f'{phrases[0]} {pick(forth)} {phrases[1]}'


def usual(words: list[str]) -> str:
    """The first word for an idea: pick for captions a person would write."""
    return words[0]


def canonical(scene: Scene) -> str:
    """The one plain caption of a scene."""
    return f'{describe_things(scene, usual)} {usual(PLACE_WORDS[scene.place])}'.strip()


def caption(scene: Scene, rng: Random) -> str:
    """A caption in varied words."""
    def pick(words: list[str]) -> str:
        return words[0] if len(words) == 1 or rng.random() < .6 else rng.choice(words[1:])
    text = describe_things(scene, pick, rng.random() < .4)
    place = pick(PLACE_WORDS[scene.place])
    if not place:
        return text
    return f'{place} {text}' if rng.random() < .12 else f'{text} {place}'


def fragment(scene: Scene, rng: Random) -> Claim:
    """A part of a caption: a thing, a colour, both, or the place."""
    item = rng.choice(scene.items)
    thing, colour = rng.choice(THING_WORDS[item.thing]), rng.choice(COLOUR_WORDS[item.colour])
    plain = rng.random() < .5
    if plain:
        thing, colour = item.thing, item.colour
    kind = rng.choices(['thing', 'colour', 'place', 'both'], [5, 2, 2, 2])[0]
    if kind == 'colour':
        return Claim(colour, None, item.colour, None)
    if kind == 'place':
        words = [w for w in PLACE_WORDS[scene.place] if w]
        return Claim(rng.choice(words), None, None, scene.place)
    if kind == 'thing':
        form = thing if rng.random() < .3 else with_article(thing)
        if scene.kind in COUNT_WORDS and rng.random() < .5:
            form = plural(thing)
        return Claim(form, item.thing, None, None)
    return Claim(with_article(f'{colour} {thing}'), item.thing, item.colour, None)


def claims_hold(claim: Claim, scene: Scene) -> bool:
    """Whether what a fragment claims is true of a scene."""
    _, thing, colour, place = claim
    if place is not None:
        return scene.place == place
    return any((thing is None or i.thing == thing) and (colour is None or i.colour == colour) for i in scene.items)


