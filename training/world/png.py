"""A minimal PNG writer, so that sheets need no picture library."""
from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from .picture import Picture


def write_png(path: Path, picture: Picture) -> None:
    """Writes a picture of any size [h, w, 3]."""
    h, w, _ = picture.shape
    raw = b''.join(b'\0' + picture[y].tobytes() for y in range(h))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    with open(path, 'wb') as f:
        f.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 2, 0, 0, 0))
                + chunk(b'IDAT', zlib.compress(raw, 9)) + chunk(b'IEND', b''))


def sheet(pictures: Sequence[Picture], columns: int, scale: int = 4, gap: int = 6) -> Picture:
    """Pictures [h, w, 3] in rows on white."""
    h, w, _ = pictures[0].shape
    rows = (len(pictures) + columns - 1) // columns
    out = np.full((rows * (h * scale + gap) + gap, columns * (w * scale + gap) + gap, 3), 255, np.uint8)
    for i, p in enumerate(pictures):
        y, x = gap + i // columns * (h * scale + gap), gap + i % columns * (w * scale + gap)
        out[y:y + h * scale, x:x + w * scale] = p.repeat(scale, 0).repeat(scale, 1)
    return out
