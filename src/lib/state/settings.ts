import type { SettingsKeeper, Theme } from '#lib/core/ports/settings.ts';
import { Watched } from './watched.ts';

/** What the learner has set for this device. */
export class Settings extends Watched {
	#theme: Theme = 'system';
	#keys = true;
	#onePage = false;
	#keeper: SettingsKeeper | undefined;

	start(keeper: SettingsKeeper): void {
		this.#keeper = keeper;
		this.#theme = keeper.readTheme();
		this.#keys = keeper.readKeys();
		this.#onePage = keeper.readOnePage();
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

	/** True where lessons stand on one page instead of in stages. */
	get onePage(): boolean {
		this.observed();
		return this.#onePage;
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

	/** Notes whether the guesses of a lesson were given, for the next visit. */
	noteGuessed(lesson: string, given: boolean): void {
		this.#keeper?.noteGuessed(lesson, given);
	}

	setOnePage(on: boolean): void {
		this.#onePage = on;
		this.#keeper?.keepOnePage(on);
		this.changed();
	}
}
