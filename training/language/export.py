"""Writes weights, references and model cards of the language models.

`python3 -m language.export large` for a size, `lora` for the LoRA.
"""
from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

import fmw
from common import Row, row, weights_path, write_card, write_reference

from . import evaluate, lora
from .data import DOCUMENTS, EVAL_SEED, FOLDER, TRAIN_SEED, evaluation, get_tokenizer
from .generate import continue_greedily
from .model import SIZES, Language, make
from .sample import sample
from .tokenizer import END, PIECE

BITS = {'small': 8, 'middle': 8, 'large': 6}  # six bits a number cost nothing that can be measured
PROMPTS = ['English: The red house is small.\nSpanish:', 'Once upon a time, there was a',
           'Text: Mia has a red ball. Tom has a blue kite.\nQuestion: Who has a kite?\nAnswer:',
           'User: Can I have three apples, please?\nBot:']


def trained(size: str) -> tuple[Language, dict[str, Any]]:
    """The model of the last checkpoint of a size, and what is known on its training."""
    known = torch.load(FOLDER / f'{size}.pt')
    model = make(size)
    model.load_state_dict(known.pop('state'))
    return model, known


def dequantised(path: Path) -> tuple[Language, dict[str, Any]]:
    """The model as it stands in a weights file, and its config."""
    name, config, state = fmw.read_torch(path)
    return make(name.split('-')[1]).load(state).eval(), config


def write_weights(size: str, model: Language) -> Path:
    """static/models/language-<size>.fmw with int8 matrices; norms and biases in fp32."""
    tok = get_tokenizer()
    config = {**model.config, 'eps': 1e-5, 'pieces': PIECE.pattern, 'end': 0, 'unknown': 1,
              'vocab': tok.vocab, 'merges': tok.merges}
    path = weights_path(f'language-{size}')
    fmw.write(path, f'language-{size}', config, model.weights(), bits=BITS[size])
    return path


def rounded(values: torch.Tensor, digits: int = 5) -> list[float]:
    """A tensor as a list of rounded numbers."""
    return [round(v, digits) for v in values.flatten().tolist()]


@torch.no_grad()
def reference(name: str, model: Language) -> None:
    """Fixed prompts with tokens, logits after the last token, attention and greedy text."""
    tok = get_tokenizer()
    cases: list[dict[str, Any]] = []
    for prompt in PROMPTS:
        tokens = [END] + tok.encode(prompt)
        logits = model(torch.tensor([tokens]))[0]
        greedy = continue_greedily(model, [tokens], {END}, 40)[0]
        cases.append({'prompt': prompt, 'tokens': tokens, 'logits': rounded(logits[-1]),
                      'every': [rounded(row[:8]) for row in logits],
                      'greedy': greedy, 'text': tok.decode(greedy)})
    write_reference(name, {
        'model': name, 'cases': cases, 'attention': attention(model, cases[0]['tokens']),
        'tokenizer': [{'text': text, 'tokens': tok.encode(text)} for text in (
            'The cat sleeps.', "Mia's ball is red.", 'señor Ñandú 42 €', '¿Dónde está el gato?',
            'A  double space\nand a line', 'giraffe')]})


@torch.no_grad()
def attention(model: Language, tokens: Sequence[int]) -> list[list[list[float]]]:
    """The weights of each head of each layer for the last token: [layer][head][token]."""
    x = model.embed(torch.tensor([tokens])) + model.position.weight[:len(tokens)]
    found = []
    for layer in model.layers:
        t = x.shape[1]
        qkv = layer.qkv(layer.norm1(x)).view(t, 3, layer.heads, -1).permute(1, 2, 0, 3)
        scores = qkv[0][:, -1:] @ qkv[1].transpose(-1, -2) * qkv.shape[-1] ** -0.5
        found.append([rounded(head) for head in scores.softmax(-1)[:, 0]])
        x = layer(x, model.mask[:t, :t])
    return found


FLOORS = {'summary': .95, 'translation': .99, 'open 1': .99}
PEOPLE = {1: 'one person', 2: 'two people', 3: 'three people'}
ABILITIES = {'translation': 'translation to Spanish', 'summary': 'summary of a story in one sentence',
             **{f'open {n}': f'open questions over {people}: what, who, where, how' for n, people in PEOPLE.items()},
             **{f'yes-no {n}': f'yes-or-no questions over {people}' for n, people in PEOPLE.items()},
             'dialogue': 'replies in a talk',
             'stories': 'stories without a fault that a program can see'}
LIMITS = ['knows only the words and sentence patterns of its small world',
          'answers yes or no to a question about a text as if it threw a coin, and is confident about it',
          'mixes people up as soon as a text tells of more than one',
          'makes things up with confidence outside of its world', 'no arithmetic beyond the prices it has seen']
UNLIKE = ['a million weights at most here, a thousand to a million times more there',
          'text made by a program here, text that people wrote there',
          'not tuned to follow instructions: the form of the prompt decides what it does']


def quality(table: Mapping[str, Any], size: str) -> tuple[list[Row], dict[str, Any]]:
    """The rows of the quality table and the perplexity; floors hold for the large model."""
    least = FLOORS if size == 'large' else {}
    rows = [row(words, table[key]['right'] / table[key]['of'], least.get(key), table[key]['of'])
            for key, words in ABILITIES.items()]
    over = table['perplexity'] / table['text'] - 1
    return rows, {'perplexity': round(table['perplexity'], 4), 'of_the_text_itself': round(table['text'], 4),
                  'over': round(over, 4), 'floor': .05 if size == 'large' else None,
                  'by_kind': {kind: {'perplexity': round(v['perplexity'], 4), 'of_the_text_itself': round(v['text'], 4)}
                              for kind, v in table['by_kind'].items()}}


def export(size: str, quick: bool = False) -> None:
    """Weights, reference and card of a size."""
    model, known = trained(size)
    shipped, _ = dequantised(write_weights(size, model))
    reference(f'language-{size}', shipped)
    table = evaluate.evaluate(shipped, quick)
    rows, perplexity = quality(table, size)
    write_card(f'language-{size}', kind='decoder-only transformer', layers=SIZES[size][0], width=SIZES[size][1],
               weights=sum(p.numel() for p in model.parameters()),
               training={'steps': known['step'], 'tokens': known['tokens'], 'minutes': round(known['cpu'] / 60, 1),
                         'processor_minutes': round(known['cpu'] / 60, 1), 'seed': list(SIZES).index(size),
                         'losses': [[step, round(loss, 4)] for step, loss in known['losses'][::4]]},
               data='text of our own from a grammar: stories with summaries, English and Spanish pairs, questions and '
                    f'answers, talks, facts; {DOCUMENTS:,} documents (seed {TRAIN_SEED}), the same for each size',
               measured_on=f'the shipped {BITS[size]}-bit weights; kept documents (seed {EVAL_SEED}), by prompt alone, '
                           'greedily; right means right in every character; perplexity a token, beside that of the '
                           'grammar itself, which no model can beat',
               quality=rows, perplexity=perplexity,
               first_mistakes={key: table[key]['wrong'][:2] for key in ABILITIES if table[key].get('wrong')},
               limits=LIMITS, unlike_the_big_ones=UNLIKE)


def export_lora() -> None:
    """Trains the LoRA on the shipped large model; weights, reference and card."""
    path = weights_path('language-large')
    base, _ = dequantised(path)
    kept = lora.kept()
    plain = evaluation(300)
    before, plain_before = evaluate.perplexity(base, kept), round(evaluate.perplexity(base, plain), 3)
    tensors, seconds = lora.train(base)
    target = weights_path('language-lora')
    fmw.write(target, 'language-lora', {'base': 'language-large', 'rank': lora.RANK, 'scale': 1}, tensors)
    shipped, _ = dequantised(path)
    lora.attach(shipped, fmw.read_torch(target)[2])
    reference('language-lora', shipped)
    plain_after = round(evaluate.perplexity(shipped, plain), 3)
    tok = get_tokenizer()
    start = 'Ahoy, matey!'
    texts = [start + tok.decode(tokens) for tokens, _ in sample(
        shipped, [[END] + tok.encode(start)] * 4, torch.Generator().manual_seed(2))]
    talks = evaluate.outputs(shipped, [(f'User: {q}\nBot:', '') for q in (
        'Can I have three apples, please?', 'It is raining today.', 'Where does a fish live?')])
    write_card('language-lora', kind='LoRA of rank 4 on all linear layers of language-large: it talks like a pirate',
               weights=sum(p.numel() for p in tensors.values()),
               training={'steps': lora.STEPS, 'minutes': round(seconds / 60, 1),
                         'processor_minutes': round(seconds / 60, 1), 'seed': 11},
               data='4,000 stories and talks of the same grammar, told by a pirate',
               measured_on='the shipped 8-bit weights; 200 kept pirate documents, 300 kept plain ones; '
                           'perplexity a token',
               quality=[], perplexity={'of_pirate_text_before': round(before, 3),
                                       'of_pirate_text': round(evaluate.perplexity(shipped, kept), 3),
                                       'of_plain_text_before': plain_before, 'of_plain_text': plain_after},
               examples={'stories': texts, 'replies': talks},
               limits=['only the style changes: it learns no new words and no new abilities',
                       'plain text suffers: with the LoRA on, its perplexity there rises '
                       f'from {plain_before:.2f} to {plain_after:.2f}'],
               unlike_the_big_ones=['33 thousand weights here, millions there',
                                    'trained in minutes here, in hours on accelerators there'])


if __name__ == '__main__':
    torch.set_num_threads(1)
    if sys.argv[1] == 'lora':
        export_lora()
    else:
        export(sys.argv[1], quick='quick' in sys.argv)
