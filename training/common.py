"""Paths and small helpers shared by all parts."""
from __future__ import annotations

import json
import math
import shutil
import subprocess
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypedDict

import torch

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent / 'static' / 'models'  # the weights that are shipped
CARDS = HERE / 'cards'
REFERENCES = HERE / 'references'
RUNS = HERE / 'runs'  # what only training needs; not in git
DEVICE = torch.device('cuda' if torch.cuda.is_available() else 'cpu')  # only for training
for folder in (MODELS, CARDS, REFERENCES, RUNS):
    folder.mkdir(parents=True, exist_ok=True)
BROTLI = ("const {brotliCompressSync: c} = require('zlib');"
          "console.log(c(require('fs').readFileSync(process.argv[1])).length)")


class Row(TypedDict):
    """A line of a quality table: a share in 0..1, the floor the project set, how many were asked."""
    measure: str
    value: float
    floor: float | None
    of: int | None


def on(device: torch.device | str, state: Any) -> Any:
    """A state (dictionaries, lists, tensors, numbers) with all of its tensors on a device."""
    if isinstance(state, torch.Tensor):
        return state.to(device)
    if isinstance(state, dict):
        return {key: on(device, value) for key, value in state.items()}
    return [on(device, value) for value in state] if isinstance(state, list) else state


def save_state(state: Any, path: Path) -> None:
    """Writes a state as one of the processor, so that any machine can read it."""
    torch.save(on('cpu', state), path)


def lr_at(step: float, steps: float, top: float, warm: float = 100, floor: float = .02) -> float:
    """Learning rate: linear warm-up, then cosine down to floor x top."""
    if step < warm:
        return top * (step + 1) / warm
    t = (step - warm) / max(1, steps - warm)
    return top * (floor + (1 - floor) * .5 * (1 + math.cos(math.pi * min(1, t))))


def minutes_until(clock: str) -> float:
    """Minutes from now to a clock time HH:MM (UTC)."""
    now = time.gmtime()
    hours, minutes = map(int, clock.split(':'))
    return ((hours - now.tm_hour) * 60 + minutes - now.tm_min - now.tm_sec / 60) % 1440


def weights_path(model: str) -> Path:
    """Where the weights of a model are shipped."""
    return MODELS / f'{model}.fmw'


def sizes(model: str) -> dict[str, int | None]:
    """Bytes of a weights file, and in transit (brotli, quality 11; needs Node.js, else None)."""
    path = weights_path(model)
    node = shutil.which('node')
    done = node and subprocess.run([node, '-e', BROTLI, str(path)], capture_output=True, text=True, check=True)
    return {'bytes': path.stat().st_size, 'brotli_bytes': int(done.stdout) if done else None}


def row(measure: str, value: float, floor: float | None = None, of: int | None = None) -> Row:
    """A line of a quality table, rounded."""
    return {'measure': measure, 'value': round(value, 4), 'floor': floor, 'of': of}


def training_of(run: Mapping[str, Any], seed: int) -> dict[str, float]:
    """What a card tells of a training run."""
    return {'steps': run['steps'], 'minutes': round(run['minutes'], 1),
            'processor_minutes': round(run['work'], 1), 'seed': seed}


def write_card(model: str, **card: Any) -> None:
    """cards/<model>.json: the model card, with sizes and today's date."""
    whole = {'model': model, 'date': date.today().isoformat(), **sizes(model), **card}
    text = json.dumps(whole, indent='\t', ensure_ascii=False)
    (CARDS / f'{model}.json').write_text(text + '\n')
    print(text, flush=True)
    print('below its floor:', [q for q in card['quality'] if q['floor'] and q['value'] < q['floor']], flush=True)


def write_reference(model: str, values: Mapping[str, Any]) -> None:
    """references/<model>.reference.json, in as few bytes as it can be."""
    text = json.dumps(values, ensure_ascii=False, separators=(',', ':'))
    (REFERENCES / f'{model}.reference.json').write_text(text + '\n')
