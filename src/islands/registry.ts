import type { Component } from 'svelte';
import { isRecord } from '#lib/core/quiz/types.ts';
import type { Services } from '#lib/state/services.ts';
import { liveLesson } from '#lib/ui/lesson/live-lesson.ts';
import { liveLessonQuestion } from '#lib/ui/quiz/live-lesson-question.ts';
import { liveKeeping } from '#lib/ui/shell/live-keeping.ts';
import { liveTools } from '#lib/ui/shell/live-tools.ts';
import { openDialog } from './dialogs.ts';

/** Makes one part of a page live: `data` is what the build wrote beside it, undefined where it wrote nothing. */
type MakeLive = (element: HTMLElement, data: unknown, services: Services) => void | Promise<void>;

/** A part that one page alone holds: its script is fetched by that page. */
const fetched =
	(load: () => Promise<MakeLive>): MakeLive =>
	async (element, data, services) =>
		(await load())(element, data, services);

/** The parts that are made live as they stand: one line each. */
export const parts: Readonly<Record<string, MakeLive>> = {
	tools: (element, _data, services) =>
		liveTools(element, services, (asked) => openDialog(asked, services)),
	keeping: liveKeeping,
	home: fetched(async () => (await import('#lib/ui/home/live-home.ts')).liveHome),
	lesson: liveLesson,
	question: liveLessonQuestion,
	quiz: fetched(async () => (await import('#lib/ui/quiz/live-quiz.ts')).liveQuiz)
};

const island =
	<Props extends Record<string, unknown>>(
		load: () => Promise<{ default: Component<Props> }>
	): MakeLive =>
	async (element, data, services) => {
		// The build wrote the data from the props of the same component: a record is that component's props.
		const isProps = (value: unknown): value is Props => isRecord(value);
		const target = element.firstElementChild;
		if (!target || !isProps(data)) throw new Error('The page holds no whole island.');
		const [{ hydrateIsland }, { default: Content }] = await Promise.all([
			import('./svelte.ts'),
			load()
		]);
		const drawn = target.cloneNode(true);
		try {
			hydrateIsland(target, Content, data, services);
		} catch (problem) {
			target.replaceWith(drawn);
			throw problem;
		}
	};

/** The parts that Svelte takes over, fetched by the pages that hold them: one line each. */
export const islands: Readonly<Record<string, MakeLive>> = {
	progress: island(() => import('#lib/ui/progress/ProgressPage.svelte')),
	models: island(() => import('#lib/ui/models/ModelFinder.svelte')),
	'lab-next-word': island(() => import('#lib/ui/labs/next-word/NextWordLab.svelte')),
	'lab-noise-to-picture': island(
		() => import('#lib/ui/labs/noise-to-picture/NoiseToPictureLab.svelte')
	),
	'lab-one-space': island(() => import('#lib/ui/labs/one-space/OneSpaceLab.svelte')),
	'lab-look-and-answer': island(
		() => import('#lib/ui/labs/look-and-answer/LookAndAnswerLab.svelte')
	),
	'lab-teach': island(() => import('#lib/ui/labs/teach/TeachLab.svelte'))
};
