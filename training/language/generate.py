"""Greedy continuation of many prompts at once, with a key-value cache, in float32."""
from __future__ import annotations

from collections.abc import Collection, Sequence

import torch
from torch.nn import functional as F

from .model import HEAD, DecoderLayer, Language
from .tokenizer import END


def step(layer: DecoderLayer, x: torch.Tensor, cache: list[torch.Tensor], mask: torch.Tensor) -> torch.Tensor:
    """One layer on new positions x [batch, time, width]; cache: keys and values of the earlier ones, and then of all.

    mask: [time, earlier and new positions], minus infinity for what is to come.
    """
    b, t, d = x.shape
    qkv = layer.qkv(layer.norm1(x)).view(b, t, 3, layer.heads, HEAD).permute(2, 0, 3, 1, 4)
    q, k, v = qkv
    if cache:
        k, v = torch.cat([cache[0], k], 2), torch.cat([cache[1], v], 2)
    cache[:] = [k, v]
    weights = (q @ k.transpose(-1, -2) * HEAD ** -0.5 + mask).softmax(-1)
    x = x + layer.proj((weights @ v).transpose(1, 2).reshape(b, t, d))
    return x + layer.down(F.gelu(layer.up(layer.norm2(x)), approximate='tanh'))


@torch.no_grad()
def continue_greedily(model: Language, prompts: Sequence[Sequence[int]], stop: Collection[int],
                      limit: int = 60) -> list[list[int]]:
    """The tokens that follow each prompt, up to a stop token (not kept) or a limit.

    Prompts of the same length run together; `stop` holds tokens that end an answer.
    """
    groups: dict[int, list[int]] = {}
    answers: list[list[int]] = [[] for _ in prompts]
    for i, prompt in enumerate(prompts):
        groups.setdefault(len(prompt), []).append(i)
    for members in groups.values():
        tokens = torch.tensor([prompts[i] for i in members])
        caches: list[list[torch.Tensor]] = [[] for _ in model.layers]
        out: list[list[int]] = [[] for _ in members]
        at = 0
        done = [False] * len(members)
        for _ in range(limit):
            t = tokens.shape[1]
            if at + t > model.config['context']:
                break
            x = model.embed(tokens) + model.position.weight[at:at + t]
            for layer, cache in zip(model.layers, caches):
                x = step(layer, x, cache, model.mask[at:at + t, :at + t])
            nxt = F.linear(model.norm(x[:, -1:]), model.embed.weight).argmax(-1)
            at += t
            for j, token in enumerate(nxt[:, 0].tolist()):
                done[j] = done[j] or token in stop or token == END
                if not done[j]:
                    out[j].append(token)
            if all(done):
                break
            tokens = nxt
        for i, answer in zip(members, out):
            answers[i] = answer
    return answers
