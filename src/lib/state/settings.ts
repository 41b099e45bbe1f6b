import { Watched } from './watched.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Where what the learner sets for this device is kept and applied; the browser layer implements it. */
export interface SettingsKeeper {
	readTheme(): Theme;
	applyTheme(theme: Theme): void;
	/** Whether single keys, such as "/", do something. */
	readKeys(): boolean;
	keepKeys(on: boolean): void;
}

/** What the learner has set for this device. */
export class Settings extends Watched {
	#theme: Theme = 'system';
	#keys = true;
	#keeper: SettingsKeeper | undefined;

	start(keeper: SettingsKeeper): void {
		this.#keeper = keeper;
		this.#theme = keeper.readTheme();
		this.#keys = keeper.readKeys();
		this.changed();
	}

	get theme(): Theme {
		this.observed();
		return this.#theme;
	}

	/** True while single keys are shortcuts. Enter, Tab and the arrows of native fields always work. */
	get keys(): boolean {
		this.observed();
		return this.#keys;
	}

	setTheme(theme: Theme): void {
		this.#theme = theme;
		this.#keeper?.applyTheme(theme);
		this.changed();
	}

	setKeys(on: boolean): void {
		this.#keys = on;
		this.#keeper?.keepKeys(on);
		this.changed();
	}
}
