import { type Spoken, type Task } from '#engine/networks/captions.ts';
import { type Picture } from '#engine/networks/picture-tower.ts';
import { UNKNOWN } from '#engine/networks/text-tower.ts';
import { readCaption } from '#engine/networks/words.ts';
import { type Job } from './job.ts';

export interface LookingInput {
	/** 32 x 32 cells; see `Picture`. */
	readonly picture: Picture;
	/** What is asked; empty for a caption. */
	readonly question: string;
}

/** A word of the question as the model reads it. */
export interface ReadWord {
	readonly word: string;
	/** Whether it is in the vocabulary: all others look the same to the model. */
	readonly known: boolean;
	/** False for the end of a very long question, which is left out. */
	readonly read: boolean;
}

/** First how the question was read, then word for word what the model writes, then its end. */
export type LookingPiece =
	| { readonly kind: 'read'; readonly words: readonly ReadWord[] }
	| { readonly kind: 'word'; readonly spoken: Spoken }
	| { readonly kind: 'end' };

/** Looks at a picture and writes a caption or an answer. */
export const look: Job<LookingInput, LookingPiece> = {
	needs: () => ['encoders', 'captions'],
	*run(models, { picture, question }) {
		const { speaker } = models;
		const { words, ids } = readCaption(question, speaker.vocabulary);
		const task: Task = words.length === 0 ? { kind: 'caption' } : { kind: 'answer', question };
		// The marks before and after a question take two places.
		const room = speaker.prompt(task).length - 2;
		yield {
			kind: 'read',
			words: words.map((word, i) => ({ word, known: ids[i] !== UNKNOWN, read: i < room }))
		};
		const { cells } = models.encoders.pictures.see(picture);
		for (const spoken of speaker.speak(cells, task)) yield { kind: 'word', spoken };
		yield { kind: 'end' };
	}
};
