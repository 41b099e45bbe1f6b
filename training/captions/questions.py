"""Questions and answers over a scene; yes and no are equally frequent."""
from world.heldout import PAIRS
from world.shapes import COLOUR_NAMES, THING_NAMES
from world.words import COUNT_WORDS, PLACE_WORDS, VOCABULARY, article, canonical, plural

SPECIAL = ['<pad>', '<unknown>', '<caption>', '<question>', '<answer>', '<end>']
EXTRA = ['what', 'where', 'how', 'many', 'colour', 'this', 'are', 'things', 'yes', 'no', 'one']
WORDS = SPECIAL + [w for w in VOCABULARY if not w.startswith('<')] + \
    [w for w in EXTRA if w not in VOCABULARY]
INDEX = {w: i for i, w in enumerate(WORDS)}
SLOTS = 24
KINDS_OF_QUESTION = ['colour', 'place', 'count', 'yes-no']
PLACE_ANSWERS = {p: [w for w in words if w][0] for p, words in PLACE_WORDS.items()}


def number(scene):
    """How many things a scene holds."""
    return {'one': 1, 'two': 2, 'three': 3, 'left': 2, 'above': 2}[scene.kind]


def ask_colour(scene, rng):
    """What colour a thing is, or None where that is ambiguous."""
    item = rng.choice(scene.items)
    if len(scene.items) == 2 and scene.items[0].thing == scene.items[1].thing:
        return None
    if scene.kind in COUNT_WORDS:
        return f'what colour are the {plural(item.thing)}', item.colour
    return f'what colour is the {item.thing}', item.colour


def ask_count(scene, rng):
    """How many things there are, of a kind or in all."""
    if len(scene.items) == 1 and rng.random() < .6:
        return f'how many {plural(scene.items[0].thing)} are there', ['one', 'two', 'three'][number(scene) - 1]
    return 'how many things are there', ['one', 'two', 'three'][number(scene) - 1]


def ask_yes_no(scene, rng):
    """Is there a (coloured) thing; half of the answers are no, half of those near misses.

    Pairs that are never trained are never asked for in vain: else they would always get a no.
    """
    true = rng.random() < .5
    coloured = rng.random() < .6
    item = rng.choice(scene.items)
    present = {(i.colour, i.thing) for i in scene.items}
    while True:
        if true:
            colour, thing = item.colour, item.thing
        elif coloured and rng.random() < .6:
            others = [i.colour for i in scene.items if i.colour != item.colour] or COLOUR_NAMES
            colour, thing = rng.choice(others if rng.random() < .5 else COLOUR_NAMES), item.thing
        else:
            colour, thing = rng.choice([i.colour for i in scene.items] + COLOUR_NAMES[:2]), rng.choice(THING_NAMES)
        holds = (colour, thing) in present if coloured else thing in {t for _, t in present}
        if holds == true and (true or (colour, thing) not in PAIRS):
            break
    return f'is there {article(f"{colour} {thing}" if coloured else thing)}', 'yes' if true else 'no'


def ask(scene, rng, kind):
    """(question, answer) of a kind, or None."""
    if kind == 'colour':
        return ask_colour(scene, rng)
    if kind == 'place':
        return 'where is this', PLACE_ANSWERS[scene.place]
    return ask_count(scene, rng) if kind == 'count' else ask_yes_no(scene, rng)


def tokens(text):
    """Word numbers of a text."""
    return [INDEX.get(w, 1) for w in text.split()]


def caption_row(scene):
    """(input numbers, first trained position): <caption> words <end>."""
    return [INDEX['<caption>'], *tokens(canonical(scene)), INDEX['<end>']], 0


def question_row(question, answer):
    """(input numbers, first trained position): <question> words <answer> words <end>."""
    head = [INDEX['<question>'], *tokens(question), INDEX['<answer>']]
    return [*head, *tokens(answer), INDEX['<end>']], len(head) - 1


def rows_of(scene, rng):
    """One caption and two questions of a scene."""
    out = [caption_row(scene)]
    while len(out) < 3:
        qa = ask(scene, rng, rng.choices(KINDS_OF_QUESTION, [4, 2, 2, 5])[0])
        if qa:
            out.append(question_row(*qa))
    return out


