"""Two encoders, one space: pictures and captions (the idea of CLIP)."""
