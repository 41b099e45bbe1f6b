"""Short stories in nine plots, each with the one-sentence summary that follows from it."""
from __future__ import annotations

from collections.abc import Callable

from .chooser import Chooser, Document
from .words import ANIMALS, COLOURS, NAMES, OUTDOORS, PLACES, SPOTS, WEATHER, Person, with_article

Story = tuple[list[str], str]  # sentences and summary
KIND_WORDS = ['kind', 'brave', 'clever', 'cheerful', 'curious']
TOYS = ['ball', 'kite', 'hat', 'book', 'boat', 'car', 'balloon', 'drum', 'scarf', 'box']
SKILLS = {  # skill: what went wrong at first, where
    'swim': ('swallowed some water', 'in the lake'), 'dance': ('stepped on a toe', 'in the garden'),
    'paint': ('spilled the blue paint', 'in the kitchen'), 'sing': ('forgot the words', 'at the school'),
    'skate': ('fell on the ice', 'on the frozen lake'), 'bake bread': ('burned the bread', 'in the kitchen'),
    'ride a bike': ('fell into the grass', 'in the park'), 'juggle': ('dropped all the balls', 'in the park'),
}
NEEDS = {  # state: what helps
    'hungry': 'some bread', 'cold': 'a warm blanket', 'thirsty': 'a bowl of water',
    'tired': 'a soft bed', 'lonely': 'a big hug', 'wet': 'a dry towel',
}
TREATS = ['cake', 'pear', 'apple', 'cookie', 'sandwich', 'pancake']
FEARS = {  # fear: what helps
    'the dark': 'a small lamp', 'the storm': 'a funny song', 'the deep water': 'a yellow boat',
    'big dogs': 'a gentle puppy', 'the loud thunder': 'a warm blanket',
}
TRIPS = {  # goal: (vehicles, verb, who is met)
    'the moon': (['rocket', 'balloon'], 'flew', ['star', 'robot']),
    'a far island': (['boat', 'ship'], 'sailed', ['parrot', 'turtle', 'pirate']),
    'a high mountain': (['balloon', 'rocket'], 'flew', ['goat', 'bear', 'bird']),
    'the big city': (['car', 'bus'], 'drove', ['cat', 'robot', 'singer']),
}
SEEDS = ['sunflower', 'rose', 'tulip', 'pumpkin', 'apple tree', 'daisy']
ENDS = ['{n} smiled all the way home.', 'That night {n} slept very well.',
        'It was the best day of the year.', 'And {n} never forgot that day.',
        'Everyone was happy.']


def opening(c: Chooser, p: Person) -> str:
    """The first sentence and the weather of the day."""
    kind = c.pick(KIND_WORDS)
    return c.pick([f'Once upon a time, there was a {kind} {p.girl} named {p}.',
                   f'{p} was a {kind} {p.girl}.',
                   f'There once lived a {kind} {p.girl} called {p}.'])


def day(c: Chooser) -> str:
    """One day in some weather."""
    return f'One {c.pick(WEATHER)} {c.pick(["day", "morning", "evening"])},'


def ending(c: Chooser, p: Person) -> str:
    """A last sentence."""
    return c.pick(ENDS).format(n=p)


def lost(c: Chooser, p: Person) -> Story:
    """A toy is lost and an animal helps to find it."""
    colour, thing, place = c.pick(COLOURS), c.pick(TOYS), c.pick(OUTDOORS)
    animal, spots = c.pick(ANIMALS), c.sample(SPOTS, 2)
    story = [opening(c, p), f'{p.She} had {with_article(colour)} {thing} and loved it very much.',
             f'{day(c)} {p} played {PLACES[place]}, but then the {thing} was gone!',
             f'{p} looked {spots[0]}, but it was not there.',
             c.pick([f'{p.She} was very sad.', f'{p.She} began to cry.', f'{p.She} did not give up.']),
             f'Then a friendly {animal} came by.',
             c.pick([f'"What is wrong?" asked the {animal}.', f'"Can I help you?" asked the {animal}.']),
             f'"I lost my {thing}," said {p}.',
             f'They searched together, and soon they found the {thing} {spots[1]}.',
             c.pick([f'"Thank you, my friend!" said {p}.', f'{p} gave the {animal} a big hug.'])]
    return story, f'{p} lost {p.hers} {colour} {thing} {PLACES[place]}, and a {animal} helped to find it.'


def gift(c: Chooser, p: Person) -> Story:
    """A present is made for a friend."""
    friend = Person(c.other(NAMES, p.name))
    colour, thing = c.pick(COLOURS), c.pick(TOYS)
    how = c.pick(['made', 'bought', 'found'])
    reason = c.pick(['had a birthday', 'was ill in bed', 'felt sad'])
    story = [opening(c, p), f'{day(c)} {p.hers} friend {friend} {reason}.',
             c.pick([f'"What can I do?" thought {p}.', f'"I have an idea," thought {p}.']),
             f'So {p} {how} {with_article(colour)} {thing} and put it in a box.',
             f'{p.She} ran to the house of {friend} and knocked on the door.',
             f'"This is for you," said {p}.',
             f'{friend} opened the box and saw the {colour} {thing}.',
             c.pick([f'"It is beautiful!" said {friend}.', f'{friend} laughed and danced.',
                     f'"You are a good friend," said {friend}.'])]
    return story, f'{p} {how} {with_article(colour)} {thing} for {friend}, who {reason}.'


def rescue(c: Chooser, p: Person) -> Story:
    """An animal in need is helped and becomes a friend."""
    animal, need, place = c.pick(ANIMALS), c.pick(list(NEEDS)), c.pick(OUTDOORS)
    story = [opening(c, p), f'{day(c)} {p} walked {PLACES[place]} and heard a little voice.',
             f'It was a small {animal}.',
             c.pick([f'"Please help me, I am so {need}," said the {animal}.',
                     f'The {animal} was {need} and all alone.']),
             f'{p} gave the {animal} {NEEDS[need]}.',
             c.pick([f'The {animal} closed its eyes and smiled.', f'The {animal} jumped for joy.',
                     f'Soon the {animal} felt much better.']),
             'From that day on, they were friends.',
             c.pick([f'They met {PLACES[place]} every day.', f'They played together until the stars came out.'])]
    return story, f'{p} helped a {need} {animal} {PLACES[place]}, and they became friends.'


def learning(c: Chooser, p: Person) -> Story:
    """A skill is learned with the help of a friend."""
    friend, skill = Person(c.other(NAMES, p.name)), c.pick(list(SKILLS))
    wrong, where = SKILLS[skill]
    days = c.pick(['two', 'three', 'four', 'five', 'six', 'seven'])
    story = [opening(c, p), f'{p.She} wanted to learn to {skill}.',
             f'{day(c)} {p} tried it {where}, but {p.she} {wrong}.',
             c.pick([f'"This is too hard!" said {p}.', f'"I will never learn it," said {p}.']),
             f'"I can show you how," said {friend}.',
             f'They practised for {days} days.',
             c.pick([f'At last {p} could {skill}!', f'And then, all at once, {p} could {skill}!']),
             c.pick([f'{friend} was very proud.', f'{friend} clapped and cheered.'])]
    return story, f'{p} learned to {skill} in {days} days with the help of {friend}.'


def sharing(c: Chooser, p: Person) -> Story:
    """Two friends want the same treat and share it."""
    friend, treat, place = Person(c.other(NAMES, p.name)), c.pick(TREATS), c.pick(list(PLACES))
    story = [opening(c, p), f'{day(c)} {p} and {friend} were {PLACES[place]}.',
             f'There was only one {treat} left, and both of them wanted it.',
             c.pick([f'"It is mine!" said {friend}.', f'"I saw it first," said {friend}.']),
             c.pick([f'{p} thought for a moment.', f'{p} looked at the {treat} and smiled.']),
             f'"Let us share it," said {p}.',
             f'So {p} cut the {treat} into two parts.',
             c.pick([f'It tasted twice as good.', f'They sat in the sun and ate it slowly.',
                     f'{friend} said it was the best {treat} of all.'])]
    return story, f'{p} shared the last {treat} with {friend} {PLACES[place]}.'


def trip(c: Chooser, p: Person) -> Story:
    """A journey in a vehicle made at home, with somebody met."""
    goal = c.pick(list(TRIPS))
    vehicles, verb, met = TRIPS[goal]
    vehicle, colour, who = c.pick(vehicles), c.pick(COLOURS), c.pick(met)
    gift = c.pick(['a map', 'a gold coin', 'a shiny stone', 'a blue feather', 'a silver bell'])
    story = [opening(c, p), f'{p.She} dreamed of {goal}.',
             f'{day(c)} {p} built {with_article(colour)} {vehicle}.',
             c.pick([f'"Here I go!" said {p}.', f'"Goodbye, home!" said {p}.']),
             f'{p} {verb} to {goal} and met a {who}.',
             c.pick([f'"Welcome, little traveller," said the {who}.', f'"Hello, new friend!" said the {who}.']),
             f'The {who} gave {p} {gift}.',
             f'In the evening {p} {verb} back home in the {colour} {vehicle}.']
    return story, f'{p} {verb} to {goal} in {with_article(colour)} {vehicle} and got {gift} from a {who}.'


def fear(c: Chooser, p: Person) -> Story:
    """A fear is lost."""
    what, helper = c.pick(list(FEARS)), c.pick(['grandmother', 'grandfather', 'father', 'mother', 'teacher'])
    story = [opening(c, p), f'But {p.she} was afraid of {what}.',
             f'{day(c)} {p} could not stop shaking.',
             c.pick([f'"Do not worry," said {p.hers} {helper}.', f'{p.Hers} {helper} took {p.hers} hand.']),
             f'Then {p.hers} {helper} gave {p.her} {FEARS[what]}.',
             c.pick([f'{p} took a deep breath.', f'{p} counted to ten.', f'{p} began to smile.']),
             f'After that, {p} was not afraid of {what} any more.']
    return story, f'{p} was afraid of {what}, but {FEARS[what]} from {p.hers} {helper} helped.'


def seed(c: Chooser, p: Person) -> Story:
    """A seed grows."""
    plant, friend = c.pick(SEEDS), Person(c.other(NAMES, p.name))
    days = c.pick(['five', 'six', 'seven', 'eight', 'nine', 'ten'])
    story = [opening(c, p), f'{day(c)} {p} planted a tiny seed in the garden.',
             f'{p.She} gave it water every morning.',
             c.pick(['But nothing happened.', 'The birds watched from the fence.', 'The sun was warm and kind.']),
             c.pick([f'"Just wait," said {friend}.', f'"Good things take time," said {friend}.']),
             f'After {days} days there was a green leaf.',
             f'In the summer, the seed was a lovely {plant}.',
             f'{p} and {friend} sat beside it and told stories.']
    return story, f'{p} planted a seed, and after {days} days it began to grow into {with_article(plant)}.'


def pirate(c: Chooser, p: Person) -> Story:
    """Pirates look for a treasure."""
    colour, spot = c.pick(COLOURS), c.pick(SPOTS)
    found = c.pick(['gold coins', 'shiny stones', 'old books', 'silver bells', 'sweet honey'])
    story = [f'Captain {p} was a {c.pick(KIND_WORDS)} pirate with {with_article(colour)} ship.',
             c.pick(['"Ahoy, matey!" cried the captain.', '"Arr, my hearties!" cried the captain.']),
             f'{day(c)} the crew found an old map.',
             c.pick(['"Aye, aye, captain!" said the crew.', '"Yo ho ho!" sang the crew.']),
             f'They sailed the seven seas to a far island.',
             f'There they dug {spot}.',
             f'"Treasure!" cried {p}, and the chest was full of {found}.',
             c.pick(['The crew danced on the deck.', 'The parrot danced on the deck.',
                     'They shared it with the whole crew.'])]
    return story, f'Captain {p} sailed to a far island and found {found} {spot}.'


PLOTS: dict[Callable[[Chooser, Person], Story], int] = {
    lost: 3, gift: 3, rescue: 3, learning: 2, sharing: 2, trip: 3, fear: 2, seed: 2, pirate: 2}


def document(c: Chooser, summary: bool | None = None) -> Document:
    """A story, with or without its summary (None: by chance)."""
    person = Person(c.pick(NAMES))
    plot = c.weighted(PLOTS)
    sentences, short = plot(c, person)
    if plot is not pirate and c.chance(0.5):
        sentences.append(ending(c, person))
    body = ' '.join(sentences)
    with_summary = c.chance(0.6) if summary is None else summary
    text = f'{body}\nSummary: {short}' if with_summary else body
    return text, {'story': body, 'summary': short, 'plot': plot.__name__}
