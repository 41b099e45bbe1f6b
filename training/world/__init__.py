"""The picture world: 32 x 32 pictures drawn from simple shapes, with captions."""
