/** What the progress page shows of a lesson. */
export interface ShownLesson {
	slug: string;
	number: number;
	title: string;
	family: string;
	/** The emblem, as its file has it. */
	bitmap: string;
	objectives: { id: string; text: string }[];
}
