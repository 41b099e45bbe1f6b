/** A page beside those of the lessons; what it is called stands in src/words. */
interface SitePage {
	/** Its route, as Kit writes it; served with a slash behind it. */
	route: `/${string}`;
	/** Its share card in static/cards, and the emblem on it with its clarity. */
	card: { name: string; emblem: string; clarity: number };
	/** The page under which it stands; without one it stands in the header. */
	under?: `/${string}`;
}

/** The pages, in the order of the header. Routes, heads, header, share cards and journeys are taken from here. */
export const PAGES = [
	{ route: '/', card: { name: 'course', emblem: 'course', clarity: 1 } },
	{ route: '/labs', card: { name: 'labs', emblem: 'text-to-image', clarity: 0.85 } },
	{ route: '/models', card: { name: 'models', emblem: 'choosing', clarity: 1 } },
	{ route: '/glossary', card: { name: 'glossary', emblem: 'embeddings', clarity: 1 } },
	{ route: '/progress', card: { name: 'progress', emblem: 'course', clarity: 0.6 } },
	{ route: '/about', card: { name: 'about', emblem: 'course', clarity: 1 } },
	{
		route: '/about/questions',
		card: { name: 'questions', emblem: 'questions', clarity: 1 },
		under: '/about'
	},
	{
		route: '/about/claims',
		card: { name: 'claims', emblem: 'questions', clarity: 0.6 },
		under: '/about'
	},
	{
		route: '/about/models',
		card: { name: 'small-models', emblem: 'text-to-image', clarity: 0.6 },
		under: '/about'
	},
	{
		route: '/exam-map',
		card: { name: 'exam-map', emblem: 'task-requirements', clarity: 1 },
		under: '/about'
	},
	{
		route: '/run',
		card: { name: 'run', emblem: 'bedrock-and-jumpstart', clarity: 1 },
		under: '/about'
	}
] as const satisfies readonly SitePage[];

type Page = (typeof PAGES)[number];
export type PageRoute = Page['route'];

/** The route of a page that stands in the header. */
export type HeaderRoute = Exclude<Page, { under: string }>['route'];
