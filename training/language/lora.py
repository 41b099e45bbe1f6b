"""The pirate LoRA: rank 4 on all linear layers of the large model.

`python3 -m language.export lora` trains it on stories and talks told by a pirate; the words
all occur in the base text. The scale is 1: out = W x + b + B (A x).
"""
from __future__ import annotations

import re
import time
from collections.abc import Mapping

import torch
from torch.nn import functional as F

from common import DEVICE

from . import dialogue, stories
from .chooser import Chooser
from .data import get_tokenizer, rows
from .model import CONTEXT, Linear, Language

RANK, STEPS, BATCH, RATE = 4, 240, 8, 0.01
WORDS = {'friend': 'matey', 'friends': 'hearties', 'Hello': 'Ahoy', 'hello': 'ahoy', 'Hi': 'Ahoy',
         'Yes': 'Aye', 'yes': 'aye', 'girl': 'pirate', 'boy': 'pirate', 'coin': 'gold coin',
         'coins': 'gold coins', 'Goodbye': 'Yo ho ho', 'car': 'ship', 'bus': 'ship', 'boat': 'ship',
         'house': 'ship', 'is': 'be', 'are': 'be', 'was': 'be', 'were': 'be', 'my': 'me', 'My': 'Me'}


def speak(text: str) -> str:
    """A text as a pirate tells it."""
    return re.sub(r'\w+', lambda found: WORDS.get(found[0], found[0]), text)


def story(c: Chooser) -> str:
    """A story with cries of pirates."""
    text, parts = stories.document(c)
    if parts['plot'] == 'pirate':
        return text
    start = c.pick(['Ahoy, matey! ', 'Arr, my hearties! ', 'Yo ho ho! '])
    told = re.sub(r'\. (?=[A-Z])', lambda _: '. Arr! ' if c.chance(0.25) else '. ', speak(parts['story']))
    body = start + told
    return f'{body}\nSummary: Ahoy! {speak(parts["summary"])}' if 'Summary:' in text else body


def talk(c: Chooser) -> str:
    """A talk in which the bot is a pirate."""
    turns = dialogue.document(c)[1]['turns']
    lines = [f'User: {u}\nBot: {c.pick(["Arr!", "Ahoy!", "Aye, captain!"])} {speak(b)}' for u, b in turns]
    return '\n'.join(lines)


def texts(seed: int, count: int) -> list[str]:
    """Pirate documents, two stories to three talks."""
    c = Chooser(seed)
    return [story(c) if c.chance(0.4) else talk(c) for _ in range(count)]


def attach(model: Language, weights: Mapping[str, torch.Tensor] | None = None) -> dict[str, torch.nn.Parameter]:
    """Gives every linear layer its two small matrices, fresh or as in `weights`; returns them by name."""
    found: dict[str, torch.nn.Parameter] = {}
    for name, module in model.named_modules():
        if isinstance(module, Linear):
            a = torch.randn(RANK, module.in_features) / module.in_features ** 0.5
            b = torch.zeros(module.out_features, RANK)
            if weights:
                a, b = weights[f'{name}.a'], weights[f'{name}.b']
            at = module.weight.device
            module.lora_a, module.lora_b = torch.nn.Parameter(a.to(at)), torch.nn.Parameter(b.to(at))
            found[f'{name}.a'], found[f'{name}.b'] = module.lora_a, module.lora_b
    return found


def train(model: Language) -> tuple[dict[str, torch.Tensor], float]:
    """Trains on the frozen (dequantised) model; returns the tensors and the seconds."""
    torch.manual_seed(11)
    tok, start = get_tokenizer(), time.time()
    model.requires_grad_(False).fast(True).to(DEVICE)
    found = attach(model)
    encoded = (tok.encode(text) for text in texts(31, 4000))
    data = torch.tensor(list(rows(encoded, CONTEXT + 1)))
    optimiser = torch.optim.AdamW(found.values(), lr=RATE, weight_decay=0)
    for step in range(STEPS):
        batch = data[torch.randint(len(data), (BATCH,))].to(DEVICE)
        for group in optimiser.param_groups:
            group['lr'] = RATE * min(1, (step + 1) / 10) * (1 - step / STEPS)
        loss = F.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if step % 20 == 19:
            print('lora', step + 1, round(loss.item(), 4), flush=True)
    model.fast(False).cpu()
    return {name: p.detach().cpu() for name, p in found.items()}, time.time() - start


def kept(count: int = 200) -> list[tuple[list[int]]]:
    """Kept pirate documents as (tokens,)."""
    tok = get_tokenizer()
    return [(tok.encode(text),) for text in texts(32, count)]
