"""Greedy continuation of many prompts at once, with a key-value cache, in float32."""
import torch
from torch.nn import functional as F

from .model import HEAD
from .tokenizer import END


def attend(block, x, cache, mask):
    """One block on new positions, with the keys and values of the earlier ones."""
    b, t, d = x.shape
    qkv = block.qkv(block.norm1(x)).view(b, t, 3, block.heads, HEAD).permute(2, 0, 3, 1, 4)
    q, k, v = qkv
    if cache:
        k, v = torch.cat([cache[0], k], 2), torch.cat([cache[1], v], 2)
    cache[:] = [k, v]
    weights = (q @ k.transpose(-1, -2) * HEAD ** -0.5 + mask).softmax(-1)
    x = x + block.proj((weights @ v).transpose(1, 2).reshape(b, t, d))
    return x + block.down(F.gelu(block.up(block.norm2(x)), approximate='tanh'))


@torch.no_grad()
def continue_greedily(model, prompt_sets, stop, limit=60):
    """The tokens that follow each prompt, up to a stop token (not kept) or a limit.

    Prompts of the same length run together; `stop` holds tokens that end an answer.
    """
    groups, answers = {}, [None] * len(prompt_sets)
    for i, prompt in enumerate(prompt_sets):
        groups.setdefault(len(prompt), []).append(i)
    for length, members in groups.items():
        tokens = torch.tensor([prompt_sets[i] for i in members])
        caches = [[] for _ in model.blocks]
        out, at = [[] for _ in members], 0
        done = [False] * len(members)
        for _ in range(limit):
            t = tokens.shape[1]
            if at + t > model.config['context']:
                break
            x = model.embed(tokens) + model.position.weight[at:at + t]
            for block, cache in zip(model.blocks, caches):
                x = attend(block, x, cache, model.mask[at:at + t, :at + t])
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
