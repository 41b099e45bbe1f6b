export {};

declare module 'svelte/elements' {
	/** Svelte knows `autocorrect` for text fields of one line alone; the standard has it for all. */
	interface HTMLTextareaAttributes {
		autocorrect?: 'on' | 'off';
	}
}
