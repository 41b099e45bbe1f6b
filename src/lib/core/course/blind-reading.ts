/** A sheet as readers answered it who had not seen the bank. */
interface BlindSheet {
	/** YYYY-MM-DD */
	date: string;
	readers: number;
	/** By question: right answers, answers, and the print of what was read. */
	items: Record<string, [right: number, of: number, print: string]>;
}

/** The last reading of the options alone, and of all that stands before an answer. */
export interface BlindReading {
	options?: BlindSheet | undefined;
	whole?: BlindSheet | undefined;
}
