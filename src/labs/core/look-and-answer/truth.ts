import { readCaption } from '#engine/networks/words.ts';
import { COLOUR_NAMES, type ColourName } from '#engine/world/colours.ts';
import { type AnyThing } from '#engine/world/draw.ts';
import { NEW_THING_NAMES, OUTSIDE_THING_NAMES } from '#engine/world/new-things.ts';
import { THING_NAMES } from '#engine/world/things.ts';
import { COLOUR_WORDS, PLACE_WORDS, plural, THING_WORDS } from '#engine/world/words.ts';
import { type LookingPicture, type Shown, type Sight } from './pictures.ts';

/** What is true instead; things, colours and places by the model's own words. */
export type Because =
	| { readonly code: 'shows'; readonly shows: Shown }
	| { readonly code: 'place'; readonly place: string }
	| { readonly code: 'colour'; readonly thing: string; readonly colour: string }
	| { readonly code: 'count'; readonly count: number }
	| { readonly code: 'there' | 'not-there'; readonly what: string };

/** Whether what the model wrote is true of the picture. */
export type Verdict =
	| { readonly kind: 'true' }
	| { readonly kind: 'false'; readonly because: Because }
	/** It cannot be told: the picture or the question is the learner's own. */
	| { readonly kind: 'open' };

const OPEN: Verdict = { kind: 'open' };
/** How the model counts. */
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

const verdict = (holds: boolean, because: Because): Verdict =>
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
	if (!first) return verdict(false, { code: 'not-there', what: thing });
	return verdict(
		colours.some((colour) => colour === COLOUR_BY_WORD.get(answer)),
		{ code: 'colour', thing, colour: first }
	);
}

function judgeCount({ things }: Sight, word: string, answer: string): Verdict {
	const thing = THING_BY_WORD.get(word);
	if (!thing && word !== 'things') return OPEN;
	const { length } = things.filter((one) => !thing || one.thing === thing);
	const number = NUMBERS[length] ?? String(length);
	return verdict(answer === number, { code: 'count', count: length });
}

function judgePresence({ things }: Sight, words: string[], answer: string): Verdict {
	const [thingWord = '', colourWord] = words.reverse();
	const thing = THING_BY_WORD.get(thingWord);
	const colour = colourWord === undefined ? undefined : COLOUR_BY_WORD.get(colourWord);
	if (!thing || words.length > 2 || (colourWord !== undefined && !colour)) return OPEN;
	const there = things.some((one) => one.thing === thing && (!colour || one.colour === colour));
	const what = colour ? `${colour} ${thing}` : thing;
	return verdict(answer === (there ? 'yes' : 'no'), {
		code: there ? 'there' : 'not-there',
		what
	});
}

function judgePlace({ place }: Sight, answer: string): Verdict {
	const right = PLACE_WORDS[place].filter((words) => words !== '');
	return verdict(right.includes(answer), { code: 'place', place: right[0] ?? place });
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
		return sight.captions
			? verdict(sight.captions.includes(answer), { code: 'shows', shows })
			: OPEN;
	}
	if (asked === 'where is this') return judgePlace(sight, answer);
	const [, colourOf] = /^what colou?r (?:is|are) the (\S+)$/.exec(asked) ?? [];
	if (colourOf !== undefined) return judgeColour(sight, colourOf, answer);
	const [, countOf] = /^how many (\S+) are there$/.exec(asked) ?? [];
	if (countOf !== undefined) return judgeCount(sight, countOf, answer);
	const [, presenceOf] = /^(?:is|are) there (?:an? |any )?(.+)$/.exec(asked) ?? [];
	return presenceOf === undefined ? OPEN : judgePresence(sight, presenceOf.split(' '), answer);
}
