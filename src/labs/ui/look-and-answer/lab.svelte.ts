import type { Asked } from '#labs/core/look-and-answer/setting.ts';
import { judge, type Verdict } from '#labs/core/look-and-answer/truth.ts';
import {
	lookingPicture,
	ownPicture,
	type LookingPicture
} from '#labs/core/look-and-answer/pictures.ts';
import { together } from '#labs/core/look-and-answer/sure.ts';
import type { LookingPiece, ReadWord } from '#labs/jobs/look-and-answer.ts';
import type { LabWork } from '#labs/state/lab-work.svelte.ts';
import type { Answer, LookAndAnswerFirst, Word } from '#labs/core/look-and-answer/first.ts';
import * as words from '#words/labs/look-and-answer.ts';

/** Milliseconds from word to word, so that each can be followed. */
const PACE = 550;
/** Answers that are kept. */
const MOST = 8;

/** The words of an answer as one text. */
export const textOf = (answer: Answer): string => answer.words.map(({ word }) => word).join(' ');

/** The picture that was asked about. */
export function subjectOf({ picture, made }: Asked): LookingPicture {
	const subject = made ? ownPicture(made) : lookingPicture(picture);
	if (!subject) throw new RangeError(`The lab has no picture "${picture}".`);
	return subject;
}

/** Whether an answer is true, as far as that can be told. */
export const verdictOf = (answer: Answer): Verdict =>
	judge(subjectOf(answer), answer.question, textOf(answer));

/** Words that name nothing which could be looked at. */
const SMALL_WORDS = ['a', 'an', 'the', 'on', 'at', 'in', 'of'];

/** The word that names something, at which the model looked at one cell most of all. */
function mostTelling(all: readonly Word[]): number {
	const peaks = all.map(({ word, looks }) => (SMALL_WORDS.includes(word) ? 0 : Math.max(...looks)));
	return Math.max(0, peaks.indexOf(Math.max(...peaks)));
}

/** What happened, for those who do not see it. */
const told = (answer: Answer): string =>
	words.told(textOf(answer), together(answer.words), verdictOf(answer));

/** What the lab shows: a picture, what was asked about it, and the answer word by word. */
export class Looking {
	answers = $state.raw<readonly Answer[]>([]);
	/** The answer that is looked at; without words while it is awaited. */
	shown = $state.raw<Answer>({ picture: 'cat', question: '', read: [], words: [] });
	/** The word that is looked at, by its place. */
	at = $state(0);
	/** How many words can be seen by now. */
	seen = $state(0);
	playing = $state(false);
	/** How often it was asked. */
	asks = $state(0);
	said = $state('');
	readonly #work: LabWork;
	readonly #calm: () => boolean;
	#words: Word[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param calm whether nothing is to move by itself */
	constructor(work: LabWork, first: LookAndAnswerFirst, calm: () => boolean) {
		this.#work = work;
		this.#calm = calm;
		this.answers = first.answers;
		const [asked] = first.answers;
		if (asked) this.show(asked);
	}

	/** Asks about a picture. What was asked before and is not answered yet is given up. */
	async ask(asked: Asked): Promise<void> {
		this.stop();
		this.#begin(asked, []);
		this.asks++;
		const { question } = asked;
		const input = { picture: subjectOf(asked).draw(), question };
		await this.#work.do('look-and-answer/look', input, (piece) => this.#take(asked, piece));
	}

	/** Brings an answer back. */
	show(answer: Answer): void {
		this.stop();
		this.shown = answer;
		this.seen = answer.words.length;
		this.at = mostTelling(answer.words);
	}

	/** Goes through the words from the first one. */
	play(): void {
		this.stop();
		this.at = 0;
		this.seen = 1;
		this.playing = this.shown.words.length > 1;
		this.#wait();
	}

	/** Ends going through the words: all can be seen. */
	stop(): void {
		clearTimeout(this.#timer);
		this.playing = false;
		this.seen = this.shown.words.length;
	}

	#wait(): void {
		if (!this.playing) return;
		this.#timer = setTimeout(() => {
			this.at = Math.min(this.at + 1, this.shown.words.length - 1);
			this.seen = this.at + 1;
			this.playing = this.seen < this.shown.words.length;
			this.#wait();
		}, PACE);
	}

	#begin({ picture, made, question }: Asked, read: readonly ReadWord[]): void {
		this.said = '';
		this.shown = { picture, question, read, words: [], ...(made && { made }) };
		this.#words = [];
	}

	/** A job that is tried again begins anew with how it reads. */
	#take(asked: Asked, piece: LookingPiece): void {
		if (piece.kind === 'read') this.#begin(asked, piece.words);
		else if (piece.kind === 'end') this.#end();
		else this.#words.push({ ...piece.spoken, looks: Array.from(piece.spoken.looks) });
	}

	#end(): void {
		const answer = { ...this.shown, words: this.#words };
		this.answers = [answer, ...this.answers].slice(0, MOST);
		this.show(answer);
		this.said = told(answer);
		if (!this.#calm()) this.play();
	}
}
