/** What the course asks of the device; the browser layer implements it. */
export interface DeviceAbilities {
	/** True on a Mac and its like, where commands are given with Cmd. */
	readonly isMac: boolean;
	/** Milliseconds that only grow: for measuring how long something took. */
	now(): number;
	/** A seed for an attempt: a whole number from 1 to 2^32 - 1. */
	newSeed(): number;
	/** Hands a text to the learner as a file. */
	saveText(name: string, text: string): void;
	/** Puts a text on the clipboard; false where the browser does not allow it. */
	copyText(text: string): Promise<boolean>;
	/** Reads a file of the site that holds JSON; rejects where it cannot be had. */
	loadJson(url: string): Promise<unknown>;
}
