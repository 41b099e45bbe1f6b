"""Sampling with a temperature, and an automatic look at the stories that come out."""
from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import torch

from . import words
from .data import get_tokenizer
from .model import Language
from .tokenizer import END


@torch.no_grad()
def sample(model: Language, prompts: Sequence[Sequence[int]], generator: torch.Generator, temperature: float = 0.8,
           limit: int = 150) -> list[tuple[list[int], bool]]:
    """Continues token prompts of one length together: the tokens up to the end token, and whether it came."""
    tokens = torch.tensor(prompts)
    limit = min(limit, model.config['context'] - tokens.shape[1])
    for _ in range(limit):
        logits = model(tokens)[:, -1] / temperature
        nxt = torch.multinomial(logits.softmax(-1), 1, generator=generator)
        tokens = torch.cat([tokens, nxt], 1)
        if ((tokens[:, len(prompts[0]):] == END).any(1)).all():
            break
    out: list[tuple[list[int], bool]] = []
    for row in tokens[:, len(prompts[0]):].tolist():
        out.append((row[:row.index(END)], True) if END in row else (row, False))
    return out


def faults(text: str, closed: bool) -> list[str]:
    """What is wrong with a story, in words; an empty list where nothing was found. closed: it came to its end."""
    found = [] if closed else ['does not end']
    story = text.split('\nSummary:')[0]
    name = re.match(r'(?:Captain )?(\w+)', story)
    hero = next((n for n in re.findall(r'\w+', story) if n in words.NAMES), None)
    if hero is None or name is None:
        return found + ['no hero']
    people = {n for n in re.findall(r'\w+', story) if n in words.NAMES}
    if len(people) > 2:
        found.append('too many people')
    same = all((n in words.GIRLS) == (hero in words.GIRLS) for n in people)
    girl = hero in words.GIRLS
    wrong = {'he', 'He', 'his', 'His', 'him'} if girl else {'she', 'She', 'her', 'Her'}
    if same and wrong & set(re.findall(r'\w+', story)):
        found.append('wrong pronoun')
    if f'{"boy" if girl else "girl"} named {hero}' in story:
        found.append('wrong word for the child')
    colours: dict[str, set[str]] = {}
    for colour, thing in re.findall(rf'({"|".join(words.COLOURS)}) (\w+)', story):
        colours.setdefault(thing, set()).add(colour)
    if any(len(seen) > 1 for seen in colours.values()):
        found.append('a thing changed its colour')
    return found


def check_stories(model: Language, count: int) -> dict[str, Any]:
    """Samples stories at temperature 0.8 after their first words and looks for faults."""
    tok, start = get_tokenizer(), 'Once upon a time, there was a'
    prompts = [[END] + tok.encode(start)] * count
    texts = [(start + tok.decode(tokens), closed)
             for tokens, closed in sample(model, prompts, torch.Generator().manual_seed(1))]
    seen = [(text, faults(text, closed)) for text, closed in texts]
    return {'right': sum(not found for _, found in seen), 'of': count,
            'wrong': [{'text': text, 'faults': found} for text, found in seen if found][:5],
            'examples': [text for text, _ in texts[:4]]}
