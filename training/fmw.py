"""The weights format of the live models (`*.fmw`), written and read back.

Layout (little-endian): `FMW1`, uint32 header length N, N bytes of JSON padded with
spaces so that 8 + N is a multiple of 8, then the body. Each tensor starts at a multiple
of 8 from the start of the body. An int8 tensor is symmetric per row of its first
dimension, w = q * scale[row], with its fp32 scales at `scales`.

Typical use:

    types = fmw.default_types(state)                 # matrices int8, the rest fp32
    fmw.write('x.fmw', 'x', config, state, types)
    model, config, state = fmw.read('x.fmw')     # dequantised, float32 numpy arrays

References must be computed with the arrays that `read` returns.
"""
from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import torch

MAGIC = b'FMW1'
ALIGN = 8
Array = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.int8]


class WeightsProblem(ValueError):
    """The bytes are no weights file: the message says what is wrong."""


def to_numpy(value: npt.NDArray[Any] | torch.Tensor) -> Array:
    """A float32 C-contiguous array of a numpy array or a torch tensor."""
    array = value if isinstance(value, np.ndarray) else value.detach().cpu().float().numpy()
    return np.ascontiguousarray(array, dtype=np.float32)


def quantise(array: Array, bits: int = 8) -> tuple[Bytes, Array]:
    """Symmetric int8 per row of the first dimension: (int8 array, fp32 scales of the rows).

    With fewer bits a number still takes a byte but has fewer values, so that it packs
    tighter in transit; a reader need not know.
    """
    rows, top = array.reshape(array.shape[0], -1), 2 ** (bits - 1) - 1
    scales = (np.abs(rows).max(axis=1) / top).astype(np.float32)
    scales[scales == 0] = 1
    q = np.clip(np.rint(rows / scales[:, None]), -top, top).astype(np.int8)
    return q.reshape(array.shape), scales


def dequantise(q: Bytes, scales: Array) -> Array:
    """The float32 array that an int8 array and its row scales stand for."""
    shape = (len(scales),) + (1,) * (q.ndim - 1)
    return q.astype(np.float32) * scales.reshape(shape)


def default_types(state: Mapping[str, npt.NDArray[Any] | torch.Tensor]) -> dict[str, str]:
    """int8 for arrays of two or more dimensions, fp32 for the rest; change as needed."""
    return {name: 'int8' if len(value.shape) > 1 else 'fp32' for name, value in state.items()}


def write(path: str | Path, model: str, config: Mapping[str, Any],
          state: Mapping[str, npt.NDArray[Any] | torch.Tensor],
          types: Mapping[str, str] | None = None, bits: int = 8) -> int:
    """Writes a dict of arrays or torch tensors; returns the number of bytes of the file.

    types: int8, fp16 or fp32 for each tensor; bits: of the int8 tensors, 8 or fewer.
    """
    types = types or default_types(state)
    body = bytearray()

    def put(data: bytes) -> int:
        body.extend(b'\0' * (-len(body) % ALIGN))
        offset = len(body)
        body.extend(data)
        return offset

    tensors = []
    for name, value in state.items():
        array, kind = to_numpy(value), types[name]
        entry: dict[str, Any] = {'name': name, 'shape': list(array.shape), 'type': kind}
        if not np.isfinite(array).all():
            raise ValueError(f'{name} holds a number that is not finite')
        if kind == 'int8':
            q, scales = quantise(array, bits)
            entry['offset'] = put(q.tobytes())
            entry['scales'] = put(scales.astype('<f4').tobytes())
        elif kind == 'fp16':
            entry['offset'] = put(array.astype('<f2').tobytes())
        elif kind == 'fp32':
            entry['offset'] = put(array.astype('<f4').tobytes())
        else:
            raise ValueError(f'unknown type {kind} of {name}')
        tensors.append(entry)
    body.extend(b'\0' * (-len(body) % ALIGN))
    header = {'format': 1, 'model': model, 'config': config,
              'checksum': zlib.crc32(body) & 0xFFFFFFFF, 'tensors': tensors}
    text = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode('utf-8')
    text += b' ' * (-(8 + len(text)) % ALIGN)
    data = MAGIC + struct.pack('<I', len(text)) + text + bytes(body)
    Path(path).write_bytes(data)
    return len(data)


def parse(data: bytes) -> tuple[dict[str, Any], bytes]:
    """(header, body) of the bytes of a file; WeightsProblem when they are damaged."""
    if data[:4] != MAGIC:
        raise WeightsProblem('not a weights file')
    length = struct.unpack('<I', data[4:8])[0]
    if 8 + length > len(data):
        raise WeightsProblem('the header is cut off')
    header = json.loads(data[8:8 + length].decode('utf-8'))
    body = data[8 + length:]
    if header.get('format') != 1:
        raise WeightsProblem('unknown format')
    if zlib.crc32(body) & 0xFFFFFFFF != header['checksum']:
        raise WeightsProblem('the checksum differs')
    return header, body


def tensor(entry: Mapping[str, Any], body: bytes) -> Array:
    """The float32 array of one entry of the header."""
    count, offset, kind = int(np.prod(entry['shape'])), entry['offset'], entry['type']
    if kind == 'int8':
        q = np.frombuffer(body, np.int8, count, offset).reshape(entry['shape'])
        scales = np.frombuffer(body, '<f4', entry['shape'][0], entry['scales'])
        return dequantise(q, scales)
    dtype = {'fp16': '<f2', 'fp32': '<f4'}[kind]
    array = np.frombuffer(body, dtype, count, offset)
    return array.astype(np.float32).reshape(entry['shape'])


def read(path: str | Path) -> tuple[str, dict[str, Any], dict[str, Array]]:
    """(model name, config, dict of dequantised float32 arrays) of a file."""
    header, body = parse(Path(path).read_bytes())
    state = {entry['name']: tensor(entry, body) for entry in header['tensors']}
    return header['model'], header['config'], state


def read_torch(path: str | Path) -> tuple[str, dict[str, Any], dict[str, torch.Tensor]]:
    """Like `read`, with torch tensors."""
    import torch
    model, config, state = read(path)
    return model, config, {name: torch.from_numpy(value.copy()) for name, value in state.items()}
