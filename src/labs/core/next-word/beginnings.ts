export type BeginningId = 'story' | 'summary' | 'translation' | 'answer' | 'dialogue';

/** A text to begin with; each shows one thing that language models are used for. */
export interface Beginning {
	readonly id: BeginningId;
	readonly prompt: string;
	/** What the model's card counts for this ability, as it calls it. */
	readonly measure?: string;
}

const STORY =
	'Ivy was a clever girl. She wanted to learn to skate. One windy day, Ivy tried it on the frozen ' +
	'lake, but she fell on the ice. "I will never learn it," said Ivy. "I can show you how," said ' +
	'Finn. They practised for five days. And then, all at once, Ivy could skate! Finn clapped and ' +
	'cheered.';

export const BEGINNINGS: readonly Beginning[] = [
	{
		id: 'story',
		prompt: 'Once upon a time, there was a',
		measure: 'stories without a fault that a program can see'
	},
	{
		id: 'summary',
		prompt: `${STORY}\nSummary:`,
		measure: 'summary of a story in one sentence'
	},
	{
		id: 'translation',
		prompt: 'English: The red house is small.\nSpanish:',
		measure: 'translation to Spanish'
	},
	{
		id: 'answer',
		prompt: 'Text: Mia has a red ball. She is happy.\nQuestion: What does Mia have?\nAnswer:',
		measure: 'open questions over one person: what, who, where, how'
	},
	{
		id: 'dialogue',
		prompt: 'User: Hello! My name is Oscar.\nBot: Hello, Oscar!\nUser: What is my name?\nBot:',
		measure: 'replies in a talk'
	}
];
