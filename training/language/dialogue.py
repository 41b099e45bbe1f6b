"""Talks of a user and a bot about the small world."""
from __future__ import annotations

from collections.abc import Callable

from .chooser import Chooser, Document
from .words import ANIMALS, COLOURS, FOODS, NAMES, NUMBERS, PLACES, THINGS, with_article

Turns = list[tuple[str, str]]  # what the user says and what the bot answers
SAYS = {'cat': 'meow', 'dog': 'woof', 'duck': 'quack', 'cow': 'moo', 'sheep': 'baa', 'mouse': 'squeak',
        'frog': 'croak', 'bee': 'buzz'}
LIVES = {'fish': 'in the sea', 'bird': 'in a nest', 'bear': 'in the forest', 'cow': 'on the farm',
         'frog': 'near the pond', 'bee': 'in a hive', 'rabbit': 'in a burrow', 'fox': 'in the forest'}
CAN = {'fly': ['bird', 'duck', 'bee', 'butterfly'], 'swim': ['fish', 'frog', 'duck', 'turtle'],
       'jump': ['frog', 'rabbit', 'cat', 'horse']}
CREATURES = ['bird', 'duck', 'bee', 'butterfly', 'fish', 'frog', 'turtle', 'rabbit', 'cat', 'horse']
PRICES = {'apple': 1, 'pear': 1, 'cookie': 1, 'cup': 2, 'ball': 2, 'kite': 2}
WEATHERS = {
    'raining': ['Take your umbrella.', 'Let us read a book at home.', 'The flowers will like the rain.'],
    'snowing': ['Put on your warm scarf.', 'You can build a snowman.'],
    'sunny': ['It is a good day for the beach.', 'Do not forget your hat.'],
    'windy': ['It is a good day for a kite.', 'Hold on to your hat.'],
    'cold': ['A cup of hot milk will help.', 'Put on your warm scarf.'],
    'hot': ['Drink a lot of water.', 'You can swim in the lake.'],
}
COLOURED = {'the sky': 'blue', 'the sun': 'yellow', 'the grass': 'green', 'the snow': 'white',
            'a carrot': 'orange', 'a tomato': 'red', 'a pig': 'pink', 'a plum': 'purple'}


def plural(noun: str) -> str:
    """The plural of a thing that is sold."""
    return f'{noun}s'


def hello(c: Chooser) -> Turns:
    """A greeting with a name."""
    name = c.pick(NAMES)
    return [(c.pick([f'Hello! I am {name}.', f'Hi! My name is {name}.']),
             c.pick([f'Hello, {name}! How are you today?', f'Nice to meet you, {name}!'])),
            (c.pick(['What is my name?', 'Do you know my name?']), f'Your name is {name}.')]


def mine(c: Chooser) -> Turns:
    """A thing the user has, remembered."""
    colour, thing, place = c.pick(COLOURS), c.pick(THINGS), c.pick(list(PLACES))
    turns = [(f'I have {with_article(colour)} {thing}.',
              c.pick([f'A {colour} {thing} is lovely!' if colour != 'orange' else f'An orange {thing} is lovely!',
                      f'I like your {colour} {thing}.']))]
    later = [(f'It is {PLACES[place]}.', c.pick(['Good to know.', 'I will remember that.'])),
             (f'Where is my {thing}?', f'Your {thing} is {PLACES[place]}.'),
             (f'What colour is my {thing}?', f'Your {thing} is {colour}.')]
    return turns + (later if c.chance(0.6) else later[2:])


def colours(c: Chooser) -> Turns:
    """Colours of well-known things."""
    return [(f'What colour is {thing}?', f'{thing[0].upper()}{thing[1:]} is {COLOURED[thing]}.')
            for thing in c.sample(list(COLOURED), c.pick([1, 2]))]


def animals(c: Chooser) -> Turns:
    """What animals say, where they live, what they can do."""
    turns: Turns = []
    for kind in c.sample(['say', 'live', 'can'], c.pick([1, 2, 3])):
        if kind == 'say':
            animal = c.pick(list(SAYS))
            turns.append((f'What does {with_article(animal)} say?',
                          f'{with_article(animal).capitalize()} says {SAYS[animal]}.'))
        elif kind == 'live':
            animal = c.pick(list(LIVES))
            turns.append((f'Where does {with_article(animal)} live?',
                          f'{with_article(animal).capitalize()} lives {LIVES[animal]}.'))
        else:
            skill, animal = c.pick(list(CAN)), c.pick(CREATURES)
            yes = animal in CAN[skill]
            turns.append((f'Can {with_article(animal)} {skill}?',
                          f'{"Yes" if yes else "No"}, {with_article(animal)} {"can" if yes else "cannot"} {skill}.'))
    return turns


def shopping(c: Chooser) -> Turns:
    """Buying some things: the price is right."""
    noun, count = c.pick(list(PRICES)), c.pick([1, 2, 3, 4, 5])
    wanted = with_article(noun) if count == 1 else f'{NUMBERS[count]} {plural(noun)}'
    total = count * PRICES[noun]
    coins = 'one coin' if total == 1 else f'{NUMBERS[total]} coins'
    return [(c.pick([f'I would like {wanted}, please.', f'Can I have {wanted}, please?']),
             f'Here {"is" if count == 1 else "are"} {wanted}. That is {coins}.'),
            (c.pick(['Thank you!', 'Here is the money.']), c.pick(['Thank you, goodbye!', 'Have a nice day!']))]


def weather(c: Chooser) -> Turns:
    """Advice for the weather."""
    kind = c.pick(list(WEATHERS))
    turns = [(c.pick([f'It is {kind} today.', f'Look, it is {kind}!']), c.pick(WEATHERS[kind]))]
    if c.chance(0.5):
        turns.append((c.pick(['How is the weather?', 'What is the weather like?']), f'It is {kind}.'))
    return turns


def likes(c: Chooser) -> Turns:
    """What the bot likes."""
    first, second = c.sample(FOODS, 2)
    return [(f'Do you like {first} or {second}?',
             f'I like {c.pick([first, second])}.'), ('So do I!', 'Then we can eat together.')]


def pet(c: Chooser) -> Turns:
    """The user's animal and its name."""
    animal, name = c.pick(ANIMALS), c.pick(NAMES)
    colour = c.pick(['white', 'black', 'brown', 'grey'])
    turns = [(f'My {animal} is called {name}.', f'{name} is a fine name for a {animal}.'),
             (f'{name} is {colour}.', f'I would like to see your {colour} {animal}.')]
    asked = [(f'What is my {animal} called?', f'Your {animal} is called {name}.'),
             (f'What colour is my {animal}?', f'Your {animal} is {colour}.')]
    return turns + [c.pick(asked)]


def pirate(c: Chooser) -> Turns:
    """A pirate on the phone."""
    return [(c.pick(['Talk like a pirate!', 'Can you talk like a pirate?']),
             c.pick(['Ahoy, matey! The sea is calling.', 'Arr! Where is my treasure?',
                     'Aye, aye, captain! Yo ho ho!']))]


TOPICS: dict[Callable[[Chooser], Turns], int] = {
    hello: 3, mine: 4, colours: 2, animals: 4, shopping: 3, weather: 2, likes: 1, pet: 3, pirate: 1}


def document(c: Chooser) -> Document:
    """A talk."""
    topic = c.weighted(TOPICS)
    turns = topic(c)
    if c.chance(0.15):
        turns = turns + [('Goodbye!', 'Goodbye! See you soon.')]
    return ('\n'.join(f'User: {u}\nBot: {b}' for u, b in turns),
            {'turns': turns, 'topic': topic.__name__})
