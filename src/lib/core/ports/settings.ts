export type Theme = 'system' | 'light' | 'dark';

/** Where what the learner sets for this device is kept and applied; the browser layer implements it. */
export interface SettingsKeeper {
	readTheme(): Theme;
	applyTheme(theme: Theme): void;
	/** Whether single keys, such as "/", do something. */
	readKeys(): boolean;
	keepKeys(on: boolean): void;
	/** Whether lessons stand on one page instead of in stages. */
	readOnePage(): boolean;
	/** Notes that the guesses of a lesson were given: its next visit begins with them folded. */
	noteGuessed(lesson: string, given: boolean): void;
	keepOnePage(on: boolean): void;
}
