import { test as base } from '../base.ts';
import { startWebKit, type Session } from './session.ts';
import { Tab } from './tab.ts';

interface OfWorker {
	session: Session;
	/** How the browser is started: see tools/engines/webkit-window.py. */
	flags: readonly string[];
}

interface OfJourney {
	tab: Tab;
}

/** Journeys in WebKit: one browser for many of them, an address of its own for each. */
export const test = base.extend<OfJourney, OfWorker>({
	flags: [[], { option: true, scope: 'worker' }],
	session: [
		async ({ flags }, use) => {
			const session = await startWebKit(flags);
			await use(session);
			await session.end();
		},
		{ scope: 'worker' }
	],
	tab: async ({ session }, use) => {
		const tab = new Tab(session.driver);
		await tab.resize(1280, 800);
		await use(tab);
		await session.driver.get('about:blank');
	}
});
