"""A head on the frozen picture tower against training the tower too, on the lab's own pictures.

`node training/teach/pictures.js`, then `python3 -m teach.measure` in training/: writes teach/measured.json.
"""
from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F

from checker.model import to_tensor
from common import HERE, RUNS
from encoders.export import load
from encoders.model import Encoders
from world.words import read_caption, with_article

Examples = tuple[torch.Tensor, torch.Tensor]  # pictures [n, 3, 32, 32] in -1..1 and their labels [n]
COUNTS = (1, 3, 5, 10, 30)
RATES = (3e-5, 1e-4, 3e-4)
STEPS = 150
BATCH = 40  # pictures in a step on the whole tower
PARTS = ('conv1', 'res1', 'conv2', 'res2', 'conv3')


def read_pictures() -> tuple[dict[str, Any], dict[str, Examples]]:
    """(what there is, the examples of each group)."""
    about = json.loads((RUNS / 'teach-pictures.json').read_text())
    raw = np.fromfile(RUNS / 'teach-pictures.bin', np.uint8).reshape(-1, 32, 32, 3)
    groups = {}
    for name in dict.fromkeys(p['group'] for p in about['pictures']):
        at = [i for i, p in enumerate(about['pictures']) if p['group'] == name]
        groups[name] = (to_tensor(raw[at]), torch.tensor([about['pictures'][i]['label'] for i in at]))
    return about, groups


def features(model: Encoders, x: torch.Tensor) -> torch.Tensor:
    """What a head reads: the mean [n, 112] of the cells, as in the page."""
    return model.picture.cells(x).mean((2, 3))


def right(logits: torch.Tensor, labels: torch.Tensor) -> int:
    """How many are right."""
    return int((logits.argmax(1) == labels).sum())


def known_right(model: Encoders, known: Examples, names: Sequence[str]) -> float:
    """Share of pictures of known things whose bare caption ("a cat") comes first among all of them."""
    x, labels = known
    points = model.text(torch.tensor([read_caption(with_article(name)) for name in names]))
    with torch.no_grad():
        return right(model.picture(x) @ points.T, labels) / len(labels)


def teach_head(model: Encoders, x: torch.Tensor, labels: torch.Tensor) -> torch.nn.Linear:
    """Logistic regression, 150 Adam steps on all examples at once, the tower frozen."""
    with torch.no_grad():
        seen = features(model, x)
    head = torch.nn.Linear(seen.shape[1], 4)
    torch.nn.init.zeros_(head.weight)
    torch.nn.init.zeros_(head.bias)
    adam = torch.optim.Adam(head.parameters(), .05)
    for _ in range(STEPS):
        loss = F.cross_entropy(head(seen), labels)
        adam.zero_grad()
        loss.backward()
        adam.step()
    return head


def teach_whole(x: torch.Tensor, labels: torch.Tensor, rate: float) -> tuple[Encoders, torch.nn.Linear, int]:
    """The same steps on a head and all convolutions below it. Returns (model, head, numbers trained)."""
    model = load()
    trained = [p for name, p in model.picture.named_parameters()
               if name.startswith(PARTS) and name.endswith(('conv.weight', 'norm.bias'))]
    for p in trained:
        p.requires_grad_(True)
    head = teach_head(model, x, labels)
    adam = torch.optim.Adam([{'params': trained, 'lr': rate}, {'params': head.parameters(), 'lr': .05}])
    for step in range(STEPS):
        for group, top in zip(adam.param_groups, (rate, .05)):
            group['lr'] = top * (1 - step / STEPS)
        some = torch.randperm(len(x))[:BATCH]
        loss = F.cross_entropy(head(features(model, x[some])), labels[some])
        adam.zero_grad()
        loss.backward()
        adam.step()
    count = sum(p.numel() for p in trained) + sum(p.numel() for p in head.parameters())
    return model, head, count


def measure_seed(groups: Mapping[str, Examples], names: Sequence[str], seed: int, rate: float,
                 counts: Sequence[int]) -> list[dict[str, Any]]:
    """Rows (count, head right, whole right, known things right after, seconds of head, of whole)."""
    frozen, (kept, kept_labels) = load(), groups['kept']
    x, labels = groups[f'pool-{seed}']
    rows: list[dict[str, Any]] = []
    for count in counts:
        xs, ls = x[:4 * count], labels[:4 * count]
        torch.manual_seed(seed)
        start = time.process_time()
        head = teach_head(frozen, xs, ls)
        middle = time.process_time()
        model, top, numbers = teach_whole(xs, ls, rate)
        end = time.process_time()
        with torch.no_grad():
            rows.append({'count': count, 'head': right(head(features(frozen, kept)), kept_labels),
                         'whole': right(top(features(model, kept)), kept_labels),
                         'known': known_right(model, groups['known'], names), 'numbers': numbers,
                         'head_seconds': middle - start, 'whole_seconds': end - middle})
        print(seed, rate, rows[-1], flush=True)
    return rows


def mean(rows: Sequence[Mapping[str, Any]], key: str, digits: int = 1) -> float:
    """The mean of one column over the sets of examples."""
    return round(sum(r[key] for r in rows) / len(rows), digits)


def main() -> None:
    """Picks the rate that serves training the whole best at 10 examples, then measures all counts."""
    torch.set_num_threads(1)
    about, groups = read_pictures()
    names, seeds = about['known'], about['seeds']
    tried = {rate: mean([measure_seed(groups, names, s, rate, (10,))[0] for s in seeds[:2]], 'whole') for rate in RATES}
    rate = max(tried, key=lambda one: tried[one])
    rows = [row for s in seeds for row in measure_seed(groups, names, s, rate, COUNTS)]
    by = {c: [r for r in rows if r['count'] == c] for c in COUNTS}
    before = load()
    result = {
        'date': date.today().isoformat(), 'sets': len(seeds), 'kept': len(groups['kept'][1]), 'steps': STEPS,
        'rate': rate, 'rates_tried': {str(k): v for k, v in tried.items()}, 'counts': list(COUNTS),
        'head': {'numbers': 4 * 113, 'right': [mean(by[c], 'head') for c in COUNTS],
                 'seconds': [mean(by[c], 'head_seconds', 3) for c in COUNTS]},
        'whole': {'numbers': rows[0]['numbers'], 'right': [mean(by[c], 'whole') for c in COUNTS],
                  'seconds': [mean(by[c], 'whole_seconds', 1) for c in COUNTS]},
        'known': {'pictures': len(groups['known'][1]), 'before': round(known_right(before, groups['known'], names), 3),
                  'after': [mean(by[c], 'known', 3) for c in COUNTS]},
    }
    (HERE / 'teach' / 'measured.json').write_text(json.dumps(result, indent='\t') + '\n')
    print(json.dumps(result), file=sys.stderr)


if __name__ == '__main__':
    main()
