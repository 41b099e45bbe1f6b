import { IDENTITY } from '#lib/core/course/identity.ts';
import type { HeaderRoute, PageRoute } from '#lib/core/course/pages.ts';

interface Head {
	title: string;
	/** For search engines and shared links: at most 160 characters. */
	description: string;
}

/** What is said of each page, on it and elsewhere. */
export const heads: Readonly<Record<PageRoute, Head>> = {
	'/': {
		title: IDENTITY.title,
		description:
			'An interactive course on the types of foundation models on AWS and how to choose one. Works offline; nothing leaves your device.'
	},
	'/labs': {
		title: 'The labs',
		description:
			'Small models that run in your browser: paint from noise, write the next word, search by words, teach a new thing. Each lab can be played on its own.'
	},
	'/models': {
		title: 'Models on AWS',
		description:
			'Every model of the course in one table: type, context, price, state on Bedrock and dates, each with its source and the day it was seen.'
	},
	'/glossary': {
		title: 'Glossary',
		description:
			'The words of foundation models on AWS in plain sentences, each with its source and the lesson that teaches it.'
	},
	'/progress': {
		title: 'Your progress',
		description:
			'What you have passed and what you know, lesson by lesson. Export it, import it, or start afresh.'
	},
	'/about': {
		title: 'About this course',
		description:
			'What the course is, where its facts come from, what happens to your data, and how to read it without a network.'
	},
	'/about/questions': {
		title: 'How the questions are checked',
		description:
			"Every rule that the questions and lessons must pass at each build, with its threshold and today's value."
	},
	'/about/claims': {
		title: 'Claims you may meet',
		description:
			'What is said elsewhere about foundation models on AWS, claim by claim: what is right, what is loose, what is out of date, what is wrong.'
	},
	'/about/models': {
		title: 'The models in this course',
		description:
			'Every model that runs in the labs: its data, size, training, quality with the floors it had to reach, limits, and what differs from the big ones.'
	},
	'/exam-map': {
		title: 'Exam map',
		description:
			'Which lessons and questions prepare for which task of the AWS Certified AI Practitioner exam, and what the course leaves out.'
	},
	'/run': {
		title: 'Run the samples',
		description:
			'What the Python samples of the lessons need: an AWS account, a Region, access, a way to sign in, one permission. And what to do when a call fails.'
	}
};

/** What the header calls a page. */
export const inHeader: Readonly<Record<HeaderRoute, string>> = {
	'/': 'Course',
	'/labs': 'Labs',
	'/models': 'Models',
	'/glossary': 'Glossary',
	'/progress': 'Progress',
	'/about': 'About'
};
