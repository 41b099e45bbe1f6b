"""The small world's words: people, things, places, animals."""

GIRLS = ['Mia', 'Anna', 'Lucy', 'Ella', 'Nora', 'Zoe', 'Lily', 'Ruby', 'Emma', 'Ivy']
BOYS = ['Tom', 'Ben', 'Max', 'Leo', 'Sam', 'Jack', 'Noah', 'Finn', 'Hugo', 'Oscar']
NAMES = GIRLS + BOYS
COLOURS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'white']
THINGS = ['ball', 'kite', 'hat', 'book', 'cup', 'lamp', 'boat', 'car', 'balloon', 'box',
          'drum', 'scarf']
ANIMALS = ['cat', 'dog', 'bird', 'horse', 'duck', 'rabbit', 'fox', 'mouse', 'bear', 'sheep']
PLACES = {  # place: with its preposition
    'park': 'in the park', 'garden': 'in the garden', 'forest': 'in the forest',
    'kitchen': 'in the kitchen', 'beach': 'at the beach', 'market': 'at the market',
    'school': 'at the school', 'farm': 'on the farm', 'bridge': 'on the bridge',
    'library': 'in the library',
}
OUTDOORS = ['park', 'garden', 'forest', 'beach', 'market', 'farm']
SPOTS = ['under a tree', 'behind a rock', 'in the tall grass', 'near the bridge',
         'under a bench', 'behind the flowers', 'next to the gate', 'in a basket']
WEATHER = ['sunny', 'rainy', 'windy', 'cold', 'warm', 'cloudy']
FOODS = ['apples', 'cake', 'bread', 'soup', 'cheese', 'honey', 'pears', 'nuts', 'rice', 'milk']
FEELINGS = ['happy', 'sad', 'tired', 'hungry', 'proud', 'calm']
NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']


def with_article(phrase: str) -> str:
    """A phrase with 'a' or 'an' before it."""
    return ('an ' if phrase[0] in 'aeiou' else 'a ') + phrase


class Person:
    """A name with its pronouns."""

    def __init__(self, name: str) -> None:
        girl = name in GIRLS
        self.name = name
        self.girl = 'girl' if girl else 'boy'
        self.she = 'she' if girl else 'he'
        self.She = 'She' if girl else 'He'
        self.her = 'her' if girl else 'him'
        self.hers = 'her' if girl else 'his'
        self.Hers = 'Her' if girl else 'His'

    def __str__(self) -> str:
        return self.name
