import { languageFiles } from '#engine/networks/files.ts';
import type { Job } from './job.ts';

const CHOICE = { size: 'small', lora: false } as const;

/** Cuts a text into the tokens of the small language model. */
export const cut: Job<{ readonly text: string }, readonly string[]> = {
	needs: () => languageFiles(CHOICE),
	*run(models, { text }) {
		const { tokenizer } = models.language(CHOICE);
		yield tokenizer.encode(text).map((id) => tokenizer.vocab[id] ?? '');
	}
};
