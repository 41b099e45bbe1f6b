import { readCaption } from '#engine/networks/words.ts';
import { COLOUR_NAMES, type ColourName } from '#engine/world/colours.ts';
import { type AnyThing } from '#engine/world/draw.ts';
import { NEW_THING_NAMES, OUTSIDE_THING_NAMES } from '#engine/world/new-things.ts';
import { THING_NAMES } from '#engine/world/things.ts';
import {
	COLOUR_WORDS,
	PLACE_WORDS,
	plural,
	THING_WORDS,
	withArticle
} from '#engine/world/words.ts';
import { type LookingPicture, type Sight } from './pictures.ts';

/** Whether what the model wrote is true of the picture. */
export type Verdict =
	| { readonly kind: 'true' }
	| { readonly kind: 'false'; readonly because: string }
	/** It cannot be told: the picture or the question is the learner's own. */
	| { readonly kind: 'open' };

const OPEN: Verdict = { kind: 'open' };
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

const verdict = (holds: boolean, because: string): Verdict =>
	holds ? { kind: 'true' } : { kind: 'false', because };

/** Every word for a thing, singular and plural. */
const THING_BY_WORD: ReadonlyMap<string, AnyThing> = new Map(
	[
		...THING_NAMES.flatMap((thing) => THING_WORDS[thing].map((word) => [word, thing] as const)),
		...[...NEW_THING_NAMES, ...OUTSIDE_THING_NAMES].map((thing) => [thing, thing] as const)
	].flatMap(([word, thing]) => [[word, thing] as const, [plural(word), thing] as const])
);

const COLOUR_BY_WORD: ReadonlyMap<string, ColourName> = new Map(
	COLOUR_NAMES.flatMap((colour) => COLOUR_WORDS[colour].map((word) => [word, colour] as const))
);

/** What is asked, without signs and capitals. */
export const plainQuestion = (question: string): string =>
	readCaption(question, []).words.join(' ');

function judgeColour({ things }: Sight, word: string, answer: string): Verdict {
	const thing = THING_BY_WORD.get(word);
	if (!thing) return OPEN;
	const colours = things.filter((one) => one.thing === thing).map(({ colour }) => colour);
	const [first] = colours;
	if (!first) return verdict(false, `there is no ${thing}`);
	return verdict(
		colours.some((colour) => colour === COLOUR_BY_WORD.get(answer)),
		`the ${thing} is ${first}`
	);
}

function judgeCount({ things }: Sight, word: string, answer: string): Verdict {
	const thing = THING_BY_WORD.get(word);
	if (!thing && word !== 'things') return OPEN;
	const { length } = things.filter((one) => !thing || one.thing === thing);
	const number = NUMBERS[length] ?? String(length);
	return verdict(answer === number, length === 1 ? 'there is one' : `there are ${number}`);
}

function judgePresence({ things }: Sight, words: string[], answer: string): Verdict {
	const [thingWord = '', colourWord] = words.reverse();
	const thing = THING_BY_WORD.get(thingWord);
	const colour = colourWord === undefined ? undefined : COLOUR_BY_WORD.get(colourWord);
	if (!thing || words.length > 2 || (colourWord !== undefined && !colour)) return OPEN;
	const there = things.some((one) => one.thing === thing && (!colour || one.colour === colour));
	const what = colour ? `${colour} ${thing}` : thing;
	return verdict(
		answer === (there ? 'yes' : 'no'),
		there ? `there is ${withArticle(what)}` : `there is no ${what}`
	);
}

function judgePlace({ place }: Sight, answer: string): Verdict {
	const right = PLACE_WORDS[place].filter((words) => words !== '');
	return verdict(right.includes(answer), `it is ${right[0] ?? place}`);
}

/**
 * Compares a caption or an answer with what the picture shows. Questions of other kinds than the model
 * was trained on stay open.
 * @param question as asked; empty for a caption
 */
export function judge(
	{ sight, shows }: Pick<LookingPicture, 'sight' | 'shows'>,
	question: string,
	answer: string
): Verdict {
	if (!sight) return OPEN;
	const asked = plainQuestion(question);
	if (asked === '') {
		return sight.captions ? verdict(sight.captions.includes(answer), `it shows ${shows}`) : OPEN;
	}
	if (asked === 'where is this') return judgePlace(sight, answer);
	const [, colourOf] = /^what colou?r (?:is|are) the (\S+)$/.exec(asked) ?? [];
	if (colourOf !== undefined) return judgeColour(sight, colourOf, answer);
	const [, countOf] = /^how many (\S+) are there$/.exec(asked) ?? [];
	if (countOf !== undefined) return judgeCount(sight, countOf, answer);
	const [, presenceOf] = /^(?:is|are) there (?:an? |any )?(.+)$/.exec(asked) ?? [];
	return presenceOf === undefined ? OPEN : judgePresence(sight, presenceOf.split(' '), answer);
}

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
