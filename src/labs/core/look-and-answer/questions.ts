import { THING_NAMES } from '#engine/world/things.ts';
import { plural, withArticle } from '#engine/world/words.ts';
import { type Sight } from './pictures.ts';

/** Questions for a picture that is not known, or shows nothing. */
const ANY_PICTURE = [
	'What colour is the cat?',
	'How many things are there?',
	'Where is this?',
	'Is there a cat?'
];

/** Questions that can be put to a picture, of each kind that the model was trained on. */
export function questionsAbout(sight: Sight | undefined): string[] {
	const [first] = sight?.things ?? [];
	if (!sight || !first) return ANY_PICTURE;
	const { thing, colour } = first;
	const alike = sight.things.filter((one) => one.thing === thing).length;
	const others = sight.things.length > alike;
	const familiar = THING_NAMES.some((name) => name === thing);
	const wrong = colour === 'blue' ? 'red' : 'blue';
	return [
		alike > 1 ? `What colour are the ${plural(thing)}?` : `What colour is the ${thing}?`,
		alike > 1 && !others ? `How many ${plural(thing)} are there?` : 'How many things are there?',
		'Where is this?',
		`Is there ${withArticle(`${familiar ? colour : ''} ${thing}`.trim())}?`,
		familiar ? `Is there a ${wrong} ${thing}?` : 'Is there a cat?'
	];
}
