"""The corpus as rows of tokens, and the kept evaluation set; made once, kept in a folder."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from common import RUNS

from . import grammar, tokenizer
from .model import CONTEXT, VOCAB

FOLDER = RUNS / 'language'
TRAIN_SEED, EVAL_SEED, TOKENIZER_SEED = 2026, 77, 5
DOCUMENTS = 130_000
Kept = tuple[list[int], str, float]  # tokens of a document, its kind, its bits


def get_tokenizer() -> tokenizer.Tokenizer:
    """The tokenizer, trained at the first call."""
    path = FOLDER / 'tokenizer.json'
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        made = tokenizer.train((text for text, *_ in grammar.corpus(TOKENIZER_SEED, 12_000)), VOCAB)
        path.write_text(json.dumps({'vocab': made.vocab, 'merges': made.merges}))
    kept = json.loads(path.read_text())
    return tokenizer.Tokenizer(kept['vocab'], kept['merges'])


def rows(documents: Iterable[list[int]], width: int) -> Iterator[list[int]]:
    """Packs encoded documents into rows that begin with a document; what does not fit any
    more begins the next row anew."""
    row = [tokenizer.END]
    for tokens in documents:
        row += tokens + [tokenizer.END]
        while len(row) >= width:
            yield row[:width]
            row = [tokenizer.END] + tokens + [tokenizer.END] if len(row) > width else [tokenizer.END]


def get_rows() -> npt.NDArray[np.uint16]:
    """The training rows [count, CONTEXT + 1]."""
    path = FOLDER / f'rows-{DOCUMENTS}.npy'
    if not path.exists():
        tok = get_tokenizer()
        encoded = (tok.encode(text) for text, *_ in grammar.corpus(TRAIN_SEED, DOCUMENTS))
        np.save(path, np.array(list(rows(encoded, CONTEXT + 1)), dtype=np.uint16))
    kept: npt.NDArray[np.uint16] = np.load(path)
    return kept


def evaluation(count: int) -> list[Kept]:
    """Kept documents."""
    tok = get_tokenizer()
    return [(tok.encode(text), kind, bits) for text, kind, bits in grammar.corpus(EVAL_SEED, count)]


def entropy(documents: Sequence[Kept]) -> float:
    """Perplexity of the generator itself, a token (each document closed by its end token)."""
    return 2 ** (sum(bits for *_, bits in documents) / sum(len(t) + 1 for t, *_ in documents))


if __name__ == '__main__':
    tok = get_tokenizer()
    kept = evaluation(2000)
    print('tokens in the vocabulary', len(tok.vocab), 'words of one token',
          sum(len(t) > 3 for t in tok.vocab))
    print('perplexity of the text', entropy(kept), 'longest', max(len(t) for t, *_ in kept))
    for name in sorted({kind for _, kind, _ in kept}):
        part = [entry for entry in kept if entry[1] == name]
        print(f'{name}: {len(part)}, {sum(len(t) for t, *_ in part) / len(part):.0f} tokens,',
              f'perplexity {entropy(part):.3f}')
    print('rows', get_rows().shape)
