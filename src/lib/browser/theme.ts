type Theme = 'system' | 'light' | 'dark';

const KEY = 'fm-settings.theme';

/** Runs an access to local storage that may be switched off; what fails is as if nothing were stored. */
function guarded<T>(access: () => T): T | undefined {
	try {
		return access();
	} catch {
		return undefined;
	}
}

/** Keeps the chosen colours in local storage; app.html applies them before the first paint. */
export const themeKeeper = {
	read(): Theme {
		const stored = guarded(() => localStorage.getItem(KEY));
		return stored === 'light' || stored === 'dark' ? stored : 'system';
	},
	apply(theme: Theme): void {
		if (theme === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = theme;
		guarded(() =>
			theme === 'system' ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, theme)
		);
	}
};
