/** The labs: each lets the learner play with one kind of model. */
export const LAB_KINDS = [
	'next-word',
	'noise-to-picture',
	'one-space',
	'look-and-answer',
	'teach'
] as const;

export type LabKind = (typeof LAB_KINDS)[number];

/** A guess before the first move. It does not count. */
export interface Prediction {
	readonly ask: string;
	readonly options: readonly string[];
	/** The index of the option that the model will prove right. */
	readonly right: number;
	/** Why; shown once the learner has guessed. */
	readonly because: string;
}

/** A lab as it stands in a lesson: one kind, begun at one setting, with one task. */
export interface Lab {
	/** Unique in the course, and the place of the lab on its page. */
	readonly id: string;
	readonly kind: LabKind;
	readonly title: string;
	/** What is seen, in one or two sentences. */
	readonly intro: string;
	/** Where it begins; what is left out stands as the kind has it. */
	readonly setting: Values;
	readonly predict: Prediction;
	readonly task: string;
	/** What one can try in it, in one line, where it stands among the others. */
	readonly try: string;
	/** What the models do at this setting, as a test that runs them asserts it. Each kind says what may stand here. */
	readonly shows: readonly string[];
}

/** A setting as it travels: in an address and in the file of a lab. */
export type Values = Readonly<Record<string, string>>;
