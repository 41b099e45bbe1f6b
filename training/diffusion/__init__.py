"""From noise to picture: rectified flow with text from the frozen text tower."""
