import { IDENTITY } from './identity.ts';

/** A page beside those of the lessons: all that is said of it elsewhere. */
interface SitePage {
	/** Its route, as Kit writes it; served with a slash behind it. */
	route: `/${string}`;
	title: string;
	/** For search engines and shared links: at most 160 characters. */
	description: string;
	/** Its share card in static/cards, and the emblem on it with its clarity. */
	card: { name: string; emblem: string; clarity: number };
	/** What the header calls it; without one it stands under another page. */
	nav?: string;
	under?: `/${string}`;
}

/** The pages, in the order of the header. Routes, heads, header, share cards and journeys are taken from here. */
export const PAGES = [
	{
		route: '/',
		title: IDENTITY.title,
		description:
			'An interactive course on the types of foundation models on AWS and how to choose one. Works offline; nothing leaves your device.',
		card: { name: 'course', emblem: 'course', clarity: 1 },
		nav: 'Course'
	},
	{
		route: '/models',
		title: 'Models on AWS',
		description:
			'Every model of the course in one table: type, context, price, state on Bedrock and dates, each with its source and the day it was seen.',
		card: { name: 'models', emblem: 'choosing', clarity: 1 },
		nav: 'Models'
	},
	{
		route: '/glossary',
		title: 'Glossary',
		description:
			'The words of foundation models on AWS in plain sentences, each with its source and the lesson that teaches it.',
		card: { name: 'glossary', emblem: 'embeddings', clarity: 1 },
		nav: 'Glossary'
	},
	{
		route: '/progress',
		title: 'Your progress',
		description:
			'What you have passed and what you know, lesson by lesson. Export it, import it, or start afresh.',
		card: { name: 'progress', emblem: 'course', clarity: 0.6 },
		nav: 'Progress'
	},
	{
		route: '/about',
		title: 'About this course',
		description:
			'What the course is, where its facts come from, what happens to your data, and how to read it without a network.',
		card: { name: 'about', emblem: 'course', clarity: 1 },
		nav: 'About'
	},
	{
		route: '/about/questions',
		title: 'How the questions are checked',
		description:
			"Every rule that the questions and lessons must pass at each build, with its threshold and today's value.",
		card: { name: 'questions', emblem: 'questions', clarity: 1 },
		under: '/about'
	},
	{
		route: '/about/claims',
		title: 'Claims you may meet',
		description:
			'What is said elsewhere about foundation models on AWS, claim by claim: what is right, what is loose, what is out of date, what is wrong.',
		card: { name: 'claims', emblem: 'questions', clarity: 0.6 },
		under: '/about'
	},
	{
		route: '/about/models',
		title: 'The models in this course',
		description:
			'Every model that runs in the labs: its data, size, training, quality with the floors it had to reach, limits, and what differs from the big ones.',
		card: { name: 'small-models', emblem: 'text-to-image', clarity: 0.6 },
		under: '/about'
	},
	{
		route: '/exam-map',
		title: 'Exam map',
		description:
			'Which lessons and questions prepare for which task of the AWS Certified AI Practitioner exam, and what the course leaves out.',
		card: { name: 'exam-map', emblem: 'task-requirements', clarity: 1 },
		under: '/about'
	}
] as const satisfies readonly SitePage[];

export type PageRoute = (typeof PAGES)[number]['route'];
