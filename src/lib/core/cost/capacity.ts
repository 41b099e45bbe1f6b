/**
 * Seconds from sending a request to the last token of its answer: the wait for the first token and
 * the time of writing. `firstToken` in seconds, `speed` in tokens a second; not finite when `speed` is 0.
 */
export function answerTime(firstToken: number, tokens: number, speed: number): number {
	return firstToken + tokens / speed;
}

/**
 * How many calls can start within a quota of tokens a minute when each books its input and its
 * ceiling (`maxTokens`) at the start; a whole number, not finite when a call books nothing.
 */
export function callsAtOnce(quota: number, input: number, ceiling: number): number {
	return Math.floor(quota / (input + ceiling));
}

/** Tokens of quota that a finished call has used: its input, and its output times the model's factor. */
export function quotaUsed(input: number, output: number, factor: number): number {
	return input + output * factor;
}
