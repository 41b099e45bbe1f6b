"""A minimal PNG writer, so that sheets need no picture library."""
import struct
import zlib

import numpy as np


def write_png(path, picture):
    """Writes uint8 [h, w, 3]."""
    h, w, _ = picture.shape
    raw = b''.join(b'\0' + picture[y].tobytes() for y in range(h))

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    with open(path, 'wb') as f:
        f.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 2, 0, 0, 0))
                + chunk(b'IDAT', zlib.compress(raw, 9)) + chunk(b'IEND', b''))


def sheet(pictures, columns, scale=4, gap=6):
    """Pictures (list of uint8 [h, w, 3]) in rows on white."""
    h, w, _ = pictures[0].shape
    rows = (len(pictures) + columns - 1) // columns
    out = np.full((rows * (h * scale + gap) + gap, columns * (w * scale + gap) + gap, 3), 255, np.uint8)
    for i, p in enumerate(pictures):
        y, x = gap + i // columns * (h * scale + gap), gap + i % columns * (w * scale + gap)
        out[y:y + h * scale, x:x + w * scale] = p.repeat(scale, 0).repeat(scale, 1)
    return out
