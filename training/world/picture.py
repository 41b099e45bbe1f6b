"""What pictures are: 32 x 32 cells of red, green and blue, row by row."""
import numpy as np
import numpy.typing as npt

SIDE = 32
Canvas = npt.NDArray[np.float32]  # [32, 32, 3], 0..255: what places and things are painted on
Picture = npt.NDArray[np.uint8]  # [32, 32, 3], 0..255: the same in whole levels
