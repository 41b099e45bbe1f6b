"""Evaluation of a size on kept documents.

Everything is measured on the weights as they are shipped (int8, dequantised), by prompt
alone, greedily; an answer counts only when every character is right.
"""
from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import torch
from torch.nn import functional as F

from . import dialogue, questions, stories, translation
from .chooser import Chooser
from .data import entropy, evaluation, get_tokenizer
from .generate import continue_greedily
from .model import Language
from .sample import check_stories
from .tokenizer import END

SEED = 4242
Case = tuple[str, str]  # a prompt and what should follow
Talk = tuple[tuple[tuple[str, str], ...], str]  # turns so far, and what the user says then


@torch.no_grad()
def perplexity(model: Language, documents: Sequence[tuple[Any, ...]]) -> float:
    """Perplexity a token of documents (their tokens come first), each alone from the start of the context."""
    total, count = 0.0, 0
    for at in range(0, len(documents), 32):
        part = [[END] + tokens + [END] for tokens, *_ in documents[at:at + 32]]
        longest = max(len(tokens) for tokens in part)
        padded = torch.tensor([tokens + [END] * (longest - len(tokens)) for tokens in part])
        losses = F.cross_entropy(model(padded[:, :-1]).transpose(1, 2), padded[:, 1:],
                                 reduction='none')
        for row, tokens in zip(losses, part):
            total += row[:len(tokens) - 1].sum().item()
            count += len(tokens) - 1
    return math.exp(total / count)


def cases_translation(c: Chooser, count: int) -> list[Case]:
    """Single sentences."""
    pairs = [translation.document(c, 1)[1]['pairs'][0] for _ in range(count)]
    return [(f'English: {e}\nSpanish:', f' {s}') for e, s in pairs]


def cases_summary(c: Chooser, count: int) -> list[Case]:
    """Stories."""
    parts = [stories.document(c, True)[1] for _ in range(count)]
    return [(f'{p["story"]}\nSummary:', f' {p["summary"]}') for p in parts]


def cases_answers(c: Chooser, count: int, people: int, yes_no: bool) -> list[Case]:
    """Texts over a number of people, one question each: open ones or with yes or no."""
    cases: list[Case] = []
    while len(cases) < count:
        parts = questions.document(c, people, 1)[1]
        asked, answer = parts['pairs'][0]
        if answer.startswith(('Yes,', 'No,')) == yes_no:
            cases.append((f'Text: {parts["text"]}\nQuestion: {asked}\nAnswer:', f' {answer}'))
    return cases


def outputs(model: Language, cases: Sequence[Case]) -> list[str]:
    """The continuations of prompts, up to the end of the line."""
    tok = get_tokenizer()
    newline = tok.ids['\n']
    prompts = [[END] + tok.encode(prompt) for prompt, _ in cases]
    return [tok.decode(tokens) for tokens in continue_greedily(model, prompts, {newline})]


def share(model: Language, cases: Sequence[Case]) -> dict[str, Any]:
    """How many answers are right in every character, and the first wrong ones."""
    got = outputs(model, cases)
    wrong = [{'prompt': prompt, 'expected': expected, 'got': text}
             for (prompt, expected), text in zip(cases, got) if text != expected]
    return {'right': len(cases) - len(wrong), 'of': len(cases), 'wrong': wrong[:5]}


def allowed_replies() -> dict[Talk, set[str]]:
    """All the replies of the grammar to each start of a talk that was drawn often."""
    c = Chooser(99)
    seen: dict[Talk, set[str]] = {}
    for _ in range(60_000):
        turns = dialogue.document(c)[1]['turns']
        for i, (user, bot) in enumerate(turns):
            seen.setdefault((tuple(turns[:i]), user), set()).add(f' {bot}')
    return seen


def share_dialogue(model: Language, count: int) -> dict[str, Any]:
    """How many replies are right: the expected one, or another that the grammar allows there."""
    c, allowed = Chooser(SEED + 5), allowed_replies()
    cases: list[tuple[str, str, Talk]] = []
    while len(cases) < count:
        turns = dialogue.document(c)[1]['turns']
        for i, (user, bot) in enumerate(turns):
            said = ''.join(f'User: {u}\nBot: {b}\n' for u, b in turns[:i])
            cases.append((f'{said}User: {user}\nBot:', f' {bot}', (tuple(turns[:i]), user)))
    got = outputs(model, [(prompt, expected) for prompt, expected, _ in cases])
    right = sum(text == case[1] or text in allowed.get(case[2], ()) for case, text in zip(cases, got))
    wrong = [{'prompt': case[0], 'expected': case[1], 'got': text} for case, text in zip(cases, got)
             if text != case[1] and text not in allowed.get(case[2], ())]
    return {'right': right, 'of': len(cases), 'wrong': wrong[:5]}


def evaluate(model: Language, quick: bool = False) -> dict[str, Any]:
    """The quality table of a model."""
    n = 60 if quick else 300
    kept = evaluation(400 if quick else 2000)
    table: dict[str, Any] = {'perplexity': perplexity(model, kept), 'text': entropy(kept)}
    by_kind = Counter(kind for _, kind, _ in kept)
    table['by_kind'] = {}
    for kind in sorted(by_kind):
        part = [entry for entry in kept if entry[1] == kind]
        table['by_kind'][kind] = {'perplexity': perplexity(model, part), 'text': entropy(part)}
    table['translation'] = share(model, cases_translation(Chooser(SEED), n))
    table['summary'] = share(model, cases_summary(Chooser(SEED + 1), n))
    for people in (1, 2, 3):
        for kind in ('open', 'yes-no'):
            cases = cases_answers(Chooser(SEED + 1 + people), n, people, kind == 'yes-no')
            table[f'{kind} {people}'] = share(model, cases)
    table['dialogue'] = share_dialogue(model, n)
    table['stories'] = check_stories(model, 30 if quick else 100)
    return table
