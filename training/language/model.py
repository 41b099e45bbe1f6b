"""The language model: a pre-norm decoder-only transformer with a tied embedding.

Products of matrices run in bfloat16 when asked for (faster training on processors that
have it), everything else in float32; evaluation and references use float32 throughout.
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

CONTEXT = 256
VOCAB = 1024
SIZES = {  # name: (layers, width)
    'small': (2, 32),
    'middle': (3, 64),
    'large': (4, 128),
}
HEAD = 32
SLICE = 64


class Linear(nn.Linear):
    """A linear layer whose product may run in bfloat16 and that may carry a LoRA."""

    half = False

    def __init__(self, inside, outside):
        super().__init__(inside, outside)
        self.register_parameter('lora_a', None)
        self.register_parameter('lora_b', None)

    def forward(self, x):
        if self.half:
            out = F.linear(x.bfloat16(), self.weight.bfloat16()).float() + self.bias
        else:
            out = F.linear(x, self.weight, self.bias)
        if self.lora_a is not None:
            out = out + F.linear(F.linear(x, self.lora_a), self.lora_b)
        return out


class Block(nn.Module):
    """x + attention(norm(x)), then x + mlp(norm(x))."""

    def __init__(self, width):
        super().__init__()
        self.heads = width // HEAD
        self.norm1 = nn.LayerNorm(width)
        self.qkv = Linear(width, 3 * width)
        self.proj = Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.up = Linear(width, 4 * width)
        self.down = Linear(4 * width, width)

    def forward(self, x, mask):
        b, t, d = x.shape
        qkv = self.qkv(self.norm1(x))
        qkv = qkv.bfloat16() if self.qkv.half else qkv
        q, k, v = qkv.view(b, t, 3, self.heads, HEAD).permute(2, 0, 3, 1, 4)
        mixed = attention(q * HEAD ** -0.5, k, v, mask).float()
        x = x + self.proj(mixed.transpose(1, 2).reshape(b, t, d))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate='tanh'))


def attention(q, k, v, mask):
    """Causal attention; in slices of the queries, so that less of what is masked is made."""
    out = []
    for start in range(0, q.shape[2], SLICE):
        end = min(q.shape[2], start + SLICE)
        scores = q[:, :, start:end] @ k[:, :, :end].transpose(-1, -2)
        weights = (scores + mask[start:end, :end].to(scores.dtype)).softmax(-1)
        out.append(weights @ v[:, :, :end])
    return torch.cat(out, 2)


class Model(nn.Module):
    """Tokens [batch, time] to logits [batch, time, vocabulary]."""

    def __init__(self, layers, width, vocab=VOCAB, context=CONTEXT):
        super().__init__()
        self.config = {'layers': layers, 'width': width, 'heads': width // HEAD,
                       'context': context, 'vocabulary': vocab}
        self.embed = nn.Embedding(vocab, width)
        self.position = nn.Embedding(context, width)
        self.blocks = nn.ModuleList(Block(width) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.register_buffer('mask', torch.full((context, context), -math.inf).triu(1),
                             persistent=False)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                inner = name.endswith(('proj.weight', 'down.weight'))
                nn.init.normal_(p, std=0.02 / (math.sqrt(2 * layers) if inner else 1))
            elif name.endswith('bias'):
                nn.init.zeros_(p)

    def half(self, on):
        """Switches the bfloat16 products on or off."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.half = on
        return self

    def features(self, tokens):
        """The normalised last layer, [batch, time, width]."""
        t = tokens.shape[1]
        x = self.embed(tokens) + self.position.weight[:t]
        for block in self.blocks:
            x = block(x, self.mask[:t, :t])
        return self.norm(x)

    def forward(self, tokens):
        x = self.features(tokens)
        if self.blocks[0].qkv.half:
            return F.linear(x.bfloat16(), self.embed.weight.bfloat16()).float()
        return F.linear(x, self.embed.weight)

    def weights(self):
        """The tensors by the names of the weights file."""
        return {name.replace('embed.weight', 'embed').replace('position.weight', 'position'): p
                for name, p in self.state_dict().items()}

    def load(self, weights):
        """Takes the tensors of a weights file."""
        names = {'embed': 'embed.weight', 'position': 'position.weight'}
        self.load_state_dict({names.get(name, name): p for name, p in weights.items()
                              if not name.endswith('.mask')})
        return self


def make(size):
    """A fresh model of a size by its name."""
    return Model(*SIZES[size])
