"""The tokenizer: byte-pair encoding over the characters of the corpus, inside words.

Text is cut into pieces first: a word with the space before it, 's, a sign with the space
before it, or a single white space. Merges never cross pieces. Token 0 stands between
documents, token 1 for a character that is not in the alphabet.
"""
from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Sequence

END, UNKNOWN_CHARACTER = 0, 1
SPECIAL = ['<end>', '<unknown>']
PIECE = re.compile(r" ?[^\W\d_]+|'s| ?[^\s\w]| ?[\d_]|\s")
ALPHABET = ['\n', ' '] + list(string.ascii_letters + string.digits + '.,!?:;\'"-()¿¡áéíóúüñÁÉÍÓÚÑ')


class Tokenizer:
    """Encodes and decodes with a list of tokens and the pairs merged, in order."""

    def __init__(self, vocab: list[str], merges: Iterable[Sequence[int]]) -> None:
        self.vocab, self.merges = vocab, [(left, right) for left, right in merges]
        self.base = len(SPECIAL) + len(ALPHABET)
        self.ids = {token: i for i, token in enumerate(vocab)}
        self.rank = {pair: i for i, pair in enumerate(self.merges)}
        self.known: dict[str, list[int]] = {}

    def encode_piece(self, piece: str) -> list[int]:
        """The tokens of a piece: the pair of lowest rank is merged until none is left."""
        if piece not in self.known:
            ids = [self.ids.get(char, UNKNOWN_CHARACTER) for char in piece]
            while len(ids) > 1:
                ranks = [self.rank.get(pair, len(self.merges)) for pair in zip(ids, ids[1:])]
                best = min(ranks)
                if best == len(self.merges):
                    break
                ids = merge_all(ids, self.merges[best], self.base + best)
            self.known[piece] = ids
        return self.known[piece]

    def encode(self, text: str) -> list[int]:
        """The tokens of a text."""
        return [token for piece in PIECE.findall(text) for token in self.encode_piece(piece)]

    def decode(self, tokens: Iterable[int]) -> str:
        """The text of tokens."""
        return ''.join(self.vocab[token] for token in tokens)


def merge_all(ids: list[int], pair: tuple[int, int], new: int) -> list[int]:
    """A list with each occurrence of a pair, from the left, replaced."""
    out: list[int] = []
    i = 0
    while i < len(ids):
        if i + 1 < len(ids) and (ids[i], ids[i + 1]) == pair:
            out.append(new)
            i += 2
        else:
            out.append(ids[i])
            i += 1
    return out


def train(texts: Iterable[str], size: int) -> Tokenizer:
    """A tokenizer of at most `size` tokens from texts."""
    counts = Counter(piece for text in texts for piece in PIECE.findall(text))
    vocab = SPECIAL + ALPHABET
    ids = {token: i for i, token in enumerate(vocab)}
    words = [([ids[char] for char in piece], count) for piece, count in sorted(counts.items())]
    merges: list[tuple[int, int]] = []
    while len(vocab) < size:
        pairs: Counter[tuple[int, int]] = Counter()
        for word, count in words:
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        words = [(merge_all(word, best, len(vocab)), count) for word, count in words]
        vocab = vocab + [vocab[best[0]] + vocab[best[1]]]
    return Tokenizer(vocab, merges)
