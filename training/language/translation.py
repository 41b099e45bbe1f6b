"""English and Spanish pairs with gender, number and agreement."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from .chooser import Chooser, Document
from .words import NAMES, Person, with_article

Pair = tuple[str, str]  # the same in English and Spanish
# English: (plural, Spanish, Spanish plural, feminine)
BEINGS = {
    'cat': ('cats', 'gato', 'gatos', False), 'dog': ('dogs', 'perro', 'perros', False),
    'bird': ('birds', 'pájaro', 'pájaros', False), 'horse': ('horses', 'caballo', 'caballos', False),
    'duck': ('ducks', 'pato', 'patos', False), 'rabbit': ('rabbits', 'conejo', 'conejos', False),
    'cow': ('cows', 'vaca', 'vacas', True), 'frog': ('frogs', 'rana', 'ranas', True),
    'turtle': ('turtles', 'tortuga', 'tortugas', True), 'butterfly':
    ('butterflies', 'mariposa', 'mariposas', True), 'girl': ('girls', 'niña', 'niñas', True),
    'boy': ('boys', 'niño', 'niños', False),
}
OBJECTS = {
    'house': ('houses', 'casa', 'casas', True), 'tree': ('trees', 'árbol', 'árboles', False),
    'flower': ('flowers', 'flor', 'flores', True), 'star': ('stars', 'estrella', 'estrellas', True),
    'boat': ('boats', 'barco', 'barcos', False), 'car': ('cars', 'coche', 'coches', False),
    'ball': ('balls', 'pelota', 'pelotas', True), 'kite': ('kites', 'cometa', 'cometas', True),
    'balloon': ('balloons', 'globo', 'globos', False), 'hat': ('hats', 'sombrero', 'sombreros', False),
    'book': ('books', 'libro', 'libros', False), 'lamp': ('lamps', 'lámpara', 'lámparas', True),
    'cup': ('cups', 'taza', 'tazas', True), 'apple': ('apples', 'manzana', 'manzanas', True),
    'box': ('boxes', 'caja', 'cajas', True), 'rocket': ('rockets', 'cohete', 'cohetes', False),
}
NOUNS = {**BEINGS, **OBJECTS}
# English: masculine, feminine, plurals
ADJECTIVES = {
    'red': ('rojo', 'roja', 'rojos', 'rojas'), 'yellow': ('amarillo', 'amarilla', 'amarillos', 'amarillas'),
    'green': ('verde', 'verde', 'verdes', 'verdes'), 'blue': ('azul', 'azul', 'azules', 'azules'),
    'white': ('blanco', 'blanca', 'blancos', 'blancas'), 'black': ('negro', 'negra', 'negros', 'negras'),
    'small': ('pequeño', 'pequeña', 'pequeños', 'pequeñas'), 'big': ('grande', 'grande', 'grandes', 'grandes'),
    'tall': ('alto', 'alta', 'altos', 'altas'), 'kind': ('amable', 'amable', 'amables', 'amables'),
    'pretty': ('bonito', 'bonita', 'bonitos', 'bonitas'), 'new': ('nuevo', 'nueva', 'nuevos', 'nuevas'),
}
BEING_ADJECTIVES = ['red', 'yellow', 'green', 'blue', 'white', 'black', 'small', 'big', 'pretty']
COLOURS = ['red', 'yellow', 'green', 'blue', 'white', 'black']
HUMAN_ADJECTIVES = ['small', 'tall', 'kind']
OBJECT_ADJECTIVES = ['red', 'yellow', 'green', 'blue', 'white', 'black', 'small', 'big', 'pretty', 'new']
OPPOSITES = [{'small', 'big'}, {'small', 'tall'}]
VERBS = {  # English base: (third person, Spanish singular, Spanish plural)
    'sleep': ('sleeps', 'duerme', 'duermen'), 'run': ('runs', 'corre', 'corren'),
    'eat': ('eats', 'come', 'comen'), 'play': ('plays', 'juega', 'juegan'),
    'jump': ('jumps', 'salta', 'saltan'), 'wait': ('waits', 'espera', 'esperan'),
}
PLACES = {
    'in the garden': 'en el jardín', 'in the park': 'en el parque', 'in the house': 'en la casa',
    'in the forest': 'en el bosque', 'on the beach': 'en la playa', 'near the sea': 'cerca del mar',
    'near the river': 'cerca del río', 'under the tree': 'debajo del árbol',
    'on the table': 'sobre la mesa',
}
BEING_PLACES = [place for place in PLACES if place != 'on the table']
OWNERS = {  # English verb, Spanish verb
    'I have': 'Tengo', 'We have': 'Tenemos', 'I see': 'Veo', 'We see': 'Vemos',
    'I want': 'Quiero', 'There is': 'Hay',
}
COUNTS = {'two': 'dos', 'three': 'tres', 'four': 'cuatro', 'five': 'cinco'}
PHRASES = {
    'Good morning, friend!': '¡Buenos días, amigo!', 'Good night, friends!': '¡Buenas noches, amigos!',
    'Thank you very much!': '¡Muchas gracias!', 'Where are you?': '¿Dónde estás?',
    'How are you today?': '¿Cómo estás hoy?', 'See you tomorrow!': '¡Hasta mañana!',
    'The sun is in the sky.': 'El sol está en el cielo.', 'Today it is raining.': 'Hoy llueve.',
    'It is very cold today.': 'Hoy hace mucho frío.', 'It is very hot today.': 'Hoy hace mucho calor.',
}


def fitting(noun: str) -> list[str]:
    """The adjectives that can be said of a noun."""
    if noun in ('girl', 'boy'):
        return HUMAN_ADJECTIVES
    return BEING_ADJECTIVES if noun in BEINGS else OBJECT_ADJECTIVES


def agree(adjective: str, noun: str, plural: bool) -> str:
    """The Spanish form of an adjective beside a noun."""
    return ADJECTIVES[adjective][2 * plural + NOUNS[noun][3]]


def phrase(noun: str, plural: bool, adjective: str | None) -> Pair:
    """The definite noun phrase in both languages, with a capital."""
    word, spanish = (NOUNS[noun][0], NOUNS[noun][2]) if plural else (noun, NOUNS[noun][1])
    article_es = [['El', 'La'], ['Los', 'Las']][plural][NOUNS[noun][3]]
    if adjective is None:
        return f'The {word}', f'{article_es} {spanish}'
    return f'The {adjective} {word}', f'{article_es} {spanish} {agree(adjective, noun, plural)}'


def subject(c: Chooser, nouns: Sequence[str]) -> tuple[str, bool, str | None, str, str]:
    """A definite noun phrase in both languages: (noun, plural, adjective, English, Spanish)."""
    noun, plural = c.pick(nouns), c.chance(0.4)
    adjective = c.pick(fitting(noun)) if c.chance(0.6) else None
    return (noun, plural, adjective) + phrase(noun, plural, adjective)


def is_sentence(c: Chooser) -> Pair:
    """The [adjective] noun is adjective."""
    noun, plural, used, english, spanish = subject(c, list(NOUNS))
    options = [a for a in fitting(noun) if a != used and not (used in COLOURS and a in COLOURS)
               and {a, used} not in OPPOSITES]
    adjective = c.pick(options)
    return (f'{english} {"are" if plural else "is"} {adjective}.',
            f'{spanish} {"son" if plural else "es"} {agree(adjective, noun, plural)}.')


def does_sentence(c: Chooser) -> Pair:
    """The [adjective] being [does not] verb place."""
    _, plural, _, english, spanish = subject(c, list(BEINGS))
    verb, place = c.pick(list(VERBS)), c.pick(BEING_PLACES)
    third, one, many = VERBS[verb]
    if c.chance(0.2):
        return (f'{english} {"do" if plural else "does"} not {verb} {place}.',
                f'{spanish} no {many if plural else one} {PLACES[place]}.')
    return (f'{english} {verb if plural else third} {place}.',
            f'{spanish} {many if plural else one} {PLACES[place]}.')


def where_sentence(c: Chooser) -> Pair:
    """The object is place, or: Where is the object?"""
    _, plural, _, english, spanish = subject(c, list(OBJECTS))
    be, ser = ('are', 'están') if plural else ('is', 'está')
    if c.chance(0.3):
        return (f'Where {be} {english[0].lower()}{english[1:]}?',
                f'¿Dónde {ser} {spanish[0].lower()}{spanish[1:]}?')
    place = c.pick(['in the garden', 'in the house', 'near the sea', 'near the river', 'on the beach'])
    return f'{english} {be} {place}.', f'{spanish} {ser} {PLACES[place]}.'


def have_sentence(c: Chooser) -> Pair:
    """Somebody has or sees one or some things."""
    name = c.chance(0.4)
    if name:
        person, verb = Person(c.pick(NAMES)), c.pick(['has', 'wants', 'sees'])
        english = f'{person} {verb}'
        spanish = f'{person} ' + {'has': 'tiene', 'wants': 'quiere', 'sees': 've'}[verb]
        noun = c.pick(list(OBJECTS))
    else:
        english = c.pick(list(OWNERS))
        spanish = OWNERS[english]
        noun = c.pick(list(OBJECTS))
    adjective = c.pick(fitting(noun))
    if c.chance(0.35):
        count = c.pick(list(COUNTS))
        english = 'There are' if english == 'There is' else english
        return (f'{english} {count} {adjective} {NOUNS[noun][0]}.',
                f'{spanish} {COUNTS[count]} {NOUNS[noun][2]} {agree(adjective, noun, True)}.')
    un = 'una' if NOUNS[noun][3] else 'un'
    return (f'{english} {with_article(adjective)} {noun}.',
            f'{spanish} {un} {NOUNS[noun][1]} {agree(adjective, noun, False)}.')


def set_phrase(c: Chooser) -> Pair:
    """A greeting or a remark as a whole."""
    english = c.pick(list(PHRASES))
    return english, PHRASES[english]


SENTENCES: dict[Callable[[Chooser], Pair], int] = {
    is_sentence: 5, does_sentence: 6, where_sentence: 4, have_sentence: 6, set_phrase: 1}


def pair(c: Chooser) -> Pair:
    """One sentence in English and Spanish."""
    return c.weighted(SENTENCES)(c)


def document(c: Chooser, count: int | None = None) -> Document:
    """One to four pairs."""
    pairs = [pair(c) for _ in range(count or c.weighted({1: 1, 2: 2, 3: 3, 4: 3}))]
    return '\n'.join(f'English: {e}\nSpanish: {s}' for e, s in pairs), {'pairs': pairs}
