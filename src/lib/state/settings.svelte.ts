import { createContext } from 'svelte';

export type Theme = 'system' | 'light' | 'dark';

/** Where the choice of colours is kept and applied; the browser layer implements it. */
export interface ThemeKeeper {
	read(): Theme;
	apply(theme: Theme): void;
}

/** What the learner has set for this device. */
export class Settings {
	theme = $state<Theme>('system');
	#keeper: ThemeKeeper | undefined;

	start(keeper: ThemeKeeper): void {
		this.#keeper = keeper;
		this.theme = keeper.read();
	}

	setTheme(theme: Theme): void {
		this.theme = theme;
		this.#keeper?.apply(theme);
	}
}

export const [useSettings, provideSettings] = createContext<Settings>();
