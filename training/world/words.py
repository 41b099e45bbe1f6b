"""Captions of scenes and the vocabulary."""
from .shapes import COLOUR_NAMES, THING_NAMES

SLOTS = 20
PLURALS = {t: t + 's' for t in THING_NAMES}
PLURALS['fish'] = 'fish'
THING_WORDS = {t: [t] for t in THING_NAMES}
THING_WORDS.update(circle=['circle', 'ball'], square=['square', 'box'], house=['house', 'home'],
                   boat=['boat', 'ship'], cat=['cat', 'kitten'], rocket=['rocket', 'spaceship'],
                   flower=['flower', 'blossom'])
MORE_PLURALS = {'ball': 'balls', 'box': 'boxes', 'home': 'homes', 'ship': 'ships', 'kitten': 'kittens',
                'spaceship': 'spaceships', 'blossom': 'blossoms'}
COLOUR_WORDS = {c: [c] for c in COLOUR_NAMES}
COLOUR_WORDS.update(red=['red', 'crimson'], yellow=['yellow', 'golden'], blue=['blue', 'azure'],
                    purple=['purple', 'violet'])
SIZE_WORDS = {'small': ['small', 'little', 'tiny'], 'usual': [''], 'big': ['big', 'large', 'huge']}
PLACE_WORDS = {'paper': ['', 'on paper'], 'night': ['at night', 'in the dark'],
               'meadow': ['on the grass', 'in the meadow'], 'sea': ['at sea', 'on the water'],
               'sunset': ['at sunset', 'in the evening'], 'snow': ['in the snow', 'in winter']}
RELATION_WORDS = {'left': (['left of', 'to the left of'], ['right of', 'to the right of']),
                  'above': (['above', 'over'], ['below', 'under'])}
COUNT_WORDS = {'two': 'two', 'three': 'three'}


def plural(word):
    """Plural of a thing word."""
    return PLURALS.get(word) or MORE_PLURALS[word]


def article(phrase):
    """'a' or 'an' before a phrase."""
    return ('an ' if phrase[0] in 'aeiou' else 'a ') + phrase


def build_vocabulary():
    """All words, two special ones first."""
    words = ['<pad>', '<unknown>', 'a', 'an', 'the', 'and', 'is', 'there', 'with', 'picture']
    pools = [*THING_WORDS.values(), [plural(w) for ws in THING_WORDS.values() for w in ws],
             *COLOUR_WORDS.values(), *SIZE_WORDS.values(), *PLACE_WORDS.values(),
             *(side for pair in RELATION_WORDS.values() for side in pair), COUNT_WORDS.values()]
    for pool in pools:
        for phrase in pool:
            words += [w for w in phrase.split() if w not in words]
    return list(dict.fromkeys(words))


VOCABULARY = build_vocabulary()
INDEX = {w: i for i, w in enumerate(VOCABULARY)}


def encode(caption):
    """Word numbers of a caption, SLOTS long; unknown words are 1, empty slots 0."""
    ids = [INDEX.get(w, 1) for w in caption.lower().split()][:SLOTS]
    return ids + [0] * (SLOTS - len(ids))


def noun_phrase(item, pick):
    """'big red cat' with words chosen by pick(list)."""
    parts = [pick(SIZE_WORDS[item.size]), pick(COLOUR_WORDS[item.colour]), pick(THING_WORDS[item.thing])]
    return ' '.join(p for p in parts if p)


def describe(scene, pick, swap=False):
    """The things of a scene without the place."""
    if scene.kind in COUNT_WORDS:
        item = scene.items[0]
        return f'{COUNT_WORDS[scene.kind]} {pick(COLOUR_WORDS[item.colour])} {plural(pick(THING_WORDS[item.thing]))}'
    phrases = [article(noun_phrase(i, pick)) for i in scene.items]
    if scene.kind == 'one':
        return phrases[0]
    forth, back = RELATION_WORDS[scene.kind]
    if swap:
        return f'{phrases[1]} {pick(back)} {phrases[0]}'
    return f'{phrases[0]} {pick(forth)} {phrases[1]}'


def usual_word(words):
    """Mostly the first word of a list: pick() for captions a person would write."""
    return words[0]


def canonical(scene):
    """The one plain caption of a scene."""
    place = PLACE_WORDS[scene.place][0]
    return f'{describe(scene, usual_word)} {place}'.strip()


def caption(scene, rng):
    """A caption in varied words; rng: random.Random."""
    def pick(words):
        return words[0] if len(words) == 1 or rng.random() < .6 else rng.choice(words[1:])
    text = describe(scene, pick, rng.random() < .4)
    place = pick(PLACE_WORDS[scene.place])
    if not place:
        return text
    return f'{place} {text}' if rng.random() < .12 else f'{text} {place}'


def fragment(scene, rng):
    """A part of a caption and what it claims: (text, thing or None, colour or None, place or None)."""
    item = rng.choice(scene.items)
    thing, colour = rng.choice(THING_WORDS[item.thing]), rng.choice(COLOUR_WORDS[item.colour])
    plain = rng.random() < .5
    if plain:
        thing, colour = item.thing, item.colour
    kind = rng.choices(['thing', 'colour', 'place', 'both'], [5, 2, 2, 2])[0]
    if kind == 'colour':
        return colour, None, item.colour, None
    if kind == 'place':
        words = [w for w in PLACE_WORDS[scene.place] if w]
        return rng.choice(words), None, None, scene.place
    if kind == 'thing':
        form = thing if rng.random() < .3 else article(thing)
        if scene.kind in COUNT_WORDS and rng.random() < .5:
            form = plural(thing)
        return form, item.thing, None, None
    return article(f'{colour} {thing}'), item.thing, item.colour, None


def claims_hold(claim, scene):
    """Whether what a fragment claims is true of a scene."""
    _, thing, colour, place = claim
    if place is not None:
        return scene.place == place
    return any((thing is None or i.thing == thing) and (colour is None or i.colour == colour) for i in scene.items)


