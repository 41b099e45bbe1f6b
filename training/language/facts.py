"""What is so in the picture world: sentences that begin with "The"."""
from __future__ import annotations

from .chooser import Chooser, Document
from .words import COLOURS, with_article

FACTS = {
    'sun': ['shines in the day', 'is yellow and round', 'keeps us warm'],
    'star': ['shines at night', 'is far away in the sky', 'has five points'],
    'moon': ['comes out at night', 'is white and round', 'lights the dark sky'],
    'house': ['has a door and two windows', 'has a roof', 'keeps us dry in the rain'],
    'tree': ['has green leaves', 'grows slowly', 'is a home for the birds'],
    'flower': ['grows in the meadow', 'smells sweet', 'needs sun and water'],
    'fish': ['lives in the sea', 'can swim', 'has a tail and fins'],
    'boat': ['floats on the sea', 'has a white sail', 'carries people over the water'],
    'cat': ['has soft fur', 'says meow', 'likes to sleep in the sun'],
    'mushroom': ['grows in the forest', 'has a round hat', 'likes the rain'],
    'rocket': ['flies to the moon', 'has a hot flame', 'is very fast'],
    'balloon': ['floats in the sky', 'is full of air', 'hangs on a string'],
    'car': ['drives on the road', 'has four wheels', 'has two lights'],
    'bird': ['can fly', 'lives in a nest', 'sings in the morning'],
    'circle': ['is round', 'has no corners'],
    'square': ['has four corners', 'has four sides'],
    'triangle': ['has three corners', 'has three sides'],
    'heart': ['is a sign of love', 'is drawn in red'],
}
PICTURED = [thing for thing in FACTS if thing not in ('sun', 'moon')]
RELATIONS = ['left of', 'right of', 'above', 'below']
SETTINGS = ['at night', 'in the meadow', 'on the sea', 'at sunset', 'in the snow', 'on white paper']


def about(c: Chooser) -> str:
    """Two facts on a thing, or one."""
    thing = c.pick(list(FACTS))
    said = c.sample(FACTS[thing], 2)
    joined = ' and '.join(said) if c.chance(0.5) else f'{said[0]}. It {said[1]}'
    return f'The {joined}.'.replace('The ', f'The {thing} ', 1)


def picture(c: Chooser) -> str:
    """The caption of a picture, in a sentence."""
    setting = c.pick(SETTINGS)
    one = f'{c.weighted({"": 2, "small ": 1, "big ": 1})}{c.pick(COLOURS)} {c.pick(PICTURED)}'
    if c.chance(0.5):
        return f'The picture shows {with_article(one)} {setting}.'
    other = f'{c.pick(COLOURS)} {c.pick(PICTURED)}'
    return f'The picture shows {with_article(one)} {c.pick(RELATIONS)} {with_article(other)} {setting}.'


def document(c: Chooser) -> Document:
    """Two to four such sentences."""
    lines = [c.weighted({about: 2, picture: 1})(c) for _ in range(c.pick([2, 3, 4]))]
    return ' '.join(lines), {}
