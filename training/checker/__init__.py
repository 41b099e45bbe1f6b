"""The independent judge: names everything in a picture; never shipped."""
