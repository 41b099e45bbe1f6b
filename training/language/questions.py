"""Text, questions and answers over one to three people."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Union

from .chooser import Chooser, Document
from .words import COLOURS, FEELINGS, FOODS, NAMES, PLACES, THINGS, Person, with_article

Value = Union[str, tuple[str, str]]  # a place, a food, a feeling; what somebody has: (colour, thing)
KINDS = ['has', 'where', 'likes', 'feels']
VALUES = {'where': list(PLACES), 'likes': FOODS, 'feels': FEELINGS}


def draw(c: Chooser, kind: str, count: int) -> Sequence[Value]:
    """Different values of a kind for the people of a text."""
    if kind == 'has':
        return list(zip([c.pick(COLOURS) for _ in range(count)], c.sample(THINGS, count)))
    return c.sample(VALUES[kind], count)


def clause(kind: str, value: Value) -> str:
    """What is said about a person, after the name."""
    if isinstance(value, tuple):
        return f'has {with_article(value[0])} {value[1]}'
    if kind == 'where':
        return f'is {PLACES[value]}'
    return f'likes {value}' if kind == 'likes' else f'is {value}'


def text(c: Chooser, people: Sequence[Person], kinds: Sequence[str], facts: dict[str, Sequence[Value]]) -> str:
    """The text, person by person; the first two facts are joined in one of two ways."""
    parts = []
    for i, person in enumerate(people):
        said = [clause(kind, facts[kind][i]) for kind in kinds]
        line = f'{person} {said[0]}'
        if len(said) > 1:
            line += f' and {said[1]}' if c.chance(0.5) else f'. {person.She} {said[1]}'
        if len(said) > 2:
            line += f'. {person.She} {said[2]}'
        parts.append(f'{line}.')
    return ' '.join(parts)


def question(c: Chooser, people: Sequence[Person], kind: str, values: Sequence[Value], i: int) -> tuple[str, str]:
    """A question of a kind on the person of an index, and its answer, a full sentence."""
    person, value = people[i], values[i]
    answer = f'{person} {clause(kind, value)}.'
    ways = ['what', 'who', 'check'] + (['colour'] if kind == 'has' else [])
    way = c.pick(ways)
    if way == 'who':
        if kind == 'has':
            return f'Who has a {value[1]}?', answer
        return f'Who {clause(kind, value)}?', answer
    if way == 'colour':
        return (f"What colour is {person}'s {value[1]}?", f"{person}'s {value[1]} is {value[0]}.")
    if way == 'check':
        return check(c, person, kind, values, i)
    asked = {'has': f'What does {person} have?', 'where': f'Where is {person}?',
             'likes': f'What does {person} like?', 'feels': f'How does {person} feel?'}
    return asked[kind], answer


def check(c: Chooser, person: Person, kind: str, values: Sequence[Value], i: int) -> tuple[str, str]:
    """A question to be answered with yes or no and what is so.

    Over several people the wrong thing is what is said about another one: only who is
    bound to what decides.
    """
    yes = c.chance(0.5)
    said = [value[1] if isinstance(value, tuple) else value for value in values]
    options = said if len(said) > 1 else THINGS if kind == 'has' else VALUES[kind]
    asked = said[i] if yes else c.other(options, said[i])
    if kind == 'where':
        start = f'Is {person} {PLACES[asked]}?'
    else:
        start = {'has': f'Does {person} have a {asked}?', 'likes': f'Does {person} like {asked}?',
                 'feels': f'Is {person} {asked}?'}[kind]
    return start, f'{"Yes" if yes else "No"}, {person} {clause(kind, values[i])}.'


def document(c: Chooser, count: int | None = None, asked: int = 3) -> Document:
    """A text with questions on different facts."""
    count = count or c.weighted({1: 2, 2: 4, 3: 5})
    people = [Person(name) for name in c.sample(NAMES, count)]
    kinds = c.sample(KINDS, c.pick([2, 3]) if count == 1 else c.pick([1, 2]))
    facts = {kind: draw(c, kind, count) for kind in kinds}
    body = text(c, people, kinds, facts)
    known = [(kind, i) for kind in kinds for i in range(count)]
    pairs = [question(c, people, kind, facts[kind], i)
             for kind, i in c.sample(known, min(asked, len(known)))]
    lines = [f'Text: {body}'] + [f'Question: {q}\nAnswer: {a}' for q, a in pairs]
    return '\n'.join(lines), {'text': body, 'pairs': pairs, 'people': count}
