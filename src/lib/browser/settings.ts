import { COURSE_KEYS } from '#lib/core/course/identity.ts';
import type { SettingsKeeper } from '#lib/core/ports/settings.ts';

/** As app.html reads it before the first paint. */
const THEME = `${COURSE_KEYS}-settings.theme`;
const KEYS = `${COURSE_KEYS}-settings.keys`;
/** As app.html reads it before the first paint: slugs with blanks between. */
const GUESSED = `${COURSE_KEYS}-settings.guessed`;
const ONE_PAGE = `${COURSE_KEYS}-settings.one-page`;

/** Runs an access to local storage that may be switched off; what fails is as if nothing were stored. */
function guarded<T>(access: () => T): T | undefined {
	try {
		return access();
	} catch {
		return undefined;
	}
}

const read = (key: string) => guarded(() => localStorage.getItem(key));

/** Keeps a value; the usual one is kept by keeping nothing. */
const keep = (key: string, value: string, usual: string) =>
	guarded(() =>
		value === usual ? localStorage.removeItem(key) : localStorage.setItem(key, value)
	);

/** Keeps the learner's settings in local storage; app.html applies the colours before the first paint. */
export const settingsKeeper: SettingsKeeper = {
	readTheme() {
		const stored = read(THEME);
		return stored === 'light' || stored === 'dark' ? stored : 'system';
	},
	applyTheme(theme) {
		if (theme === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = theme;
		keep(THEME, theme, 'system');
	},
	readKeys: () => read(KEYS) !== 'off',
	keepKeys(on) {
		keep(KEYS, on ? 'on' : 'off', 'on');
	},
	noteGuessed(lesson, given) {
		const others = (read(GUESSED) ?? '')
			.split(' ')
			.filter((slug) => slug !== '' && slug !== lesson);
		keep(GUESSED, [...others, ...(given ? [lesson] : [])].join(' '), '');
	},
	readOnePage: () => read(ONE_PAGE) === 'on',
	keepOnePage(on) {
		keep(ONE_PAGE, on ? 'on' : 'off', 'off');
	}
};
