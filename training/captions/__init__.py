"""A model that looks and speaks (the idea of Flamingo)."""
