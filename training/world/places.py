"""Six places behind the things: gradients, a ground and a few specks."""
import numpy as np

SIZE = 32
PLACES = {
    'paper': {'sky': [[0, [250, 244, 232]], [1, [250, 244, 232]]], 'tint': 5},
    'night': {'sky': [[0, [14, 16, 52]], [1, [46, 38, 98]]], 'tint': 3,
              'specks': {'colour': [255, 250, 210], 'count': [6, 9], 'rows': [0, 31]}},
    'meadow': {'sky': [[0, [142, 206, 246]], [1, [226, 244, 252]]], 'tint': 5, 'ground': [20, 22],
               'earth': [[0, [136, 208, 92]], [1, [96, 180, 74]]],
               'specks': {'colour': [84, 160, 66], 'count': [6, 9], 'rows': [23, 31]}},
    'sea': {'sky': [[0, [158, 222, 246]], [1, [240, 250, 252]]], 'tint': 5, 'ground': [20, 22],
            'earth': [[0, [58, 164, 190]], [1, [22, 104, 150]]],
            'dashes': {'colour': [134, 206, 220], 'count': [3, 5], 'rows': [22, 31], 'width': 3}},
    'sunset': {'sky': [[0, [112, 70, 150]], [.55, [250, 148, 112]], [1, [255, 214, 132]]], 'tint': 5},
    'snow': {'sky': [[0, [166, 184, 214]], [1, [214, 224, 238]]], 'tint': 4, 'ground': [20, 22],
             'earth': [[0, [255, 255, 255]], [1, [234, 240, 250]]],
             'specks': {'colour': [255, 255, 255], 'count': [8, 12], 'rows': [0, 19]}},
}
PLACE_NAMES = list(PLACES)


def gradient(stops, rows):
    """Colours of rows, linear between stops at 0..1, float32 [rows, 3]."""
    t = np.linspace(0, 1, rows)
    return np.stack([np.interp(t, [s[0] for s in stops], [s[1][c] for s in stops]) for c in range(3)], 1)


def background(place, rng):
    """A picture of a place, float32 [32, 32, 3], 0..255. rng: random.Random."""
    rule = PLACES[place]
    tint = [rng.uniform(-rule['tint'], rule['tint']) for _ in range(3)]
    rows = gradient(rule['sky'], SIZE) + tint
    if 'ground' in rule:
        line = rng.randint(*rule['ground'])
        rows[:line] = gradient(rule['sky'], line) + tint
        rows[line:] = gradient(rule['earth'], SIZE - line) + tint
    picture = np.repeat(rows[:, None, :], SIZE, 1).astype(np.float32)
    for kind in ('specks', 'dashes'):
        if kind in rule:
            mark = rule[kind]
            width = mark.get('width', 1)
            for _ in range(rng.randint(*mark['count'])):
                x, y = rng.randint(0, SIZE - width), rng.randint(*mark['rows'])
                strength = rng.uniform(.5, 1)
                spot = picture[y, x:x + width]
                spot += (np.array(mark['colour'], np.float32) - spot) * strength
    return picture
