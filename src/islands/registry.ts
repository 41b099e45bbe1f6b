import type { Component } from 'svelte';
import type { JobRunner } from '#labs/state/job-runner.ts';
import type { LabKind } from '#lib/core/course/labs.ts';
import type { LabProps } from '#labs/ui/lab-data.ts';
import { isRecord } from '#lib/core/quiz/types.ts';
import { trustBuilt } from '#lib/core/trust-built.ts';
import type { Services } from '#lib/state/services.ts';
import { liveKeeping } from '#lib/ui/shell/live-keeping.ts';
import { liveTools } from '#lib/ui/shell/live-tools.ts';
import { openDialog } from './dialogs.ts';

/** What the parts of a page share, and what does the jobs of its labs. */
export interface PageServices extends Services {
	runner: JobRunner;
}

/** Makes one part of a page live: `data` is what the build wrote beside it, undefined where it wrote nothing. */
type MakeLive = (
	element: HTMLElement,
	data: unknown,
	services: PageServices
) => void | Promise<void>;

/** A part that some pages alone hold: its script is fetched by those pages. */
const fetched =
	(load: () => Promise<MakeLive>): MakeLive =>
	async (element, data, services) =>
		(await load())(element, data, services);

/** The parts that are made live as they stand: one line each. */
export const parts: Readonly<Record<string, MakeLive>> = {
	tools: (element, _data, services) =>
		liveTools(element, services, (asked) => openDialog(asked, services)),
	keeping: liveKeeping,
	home: fetched(async () => (await import('./home-parts.ts')).liveHome),
	hero: fetched(async () => (await import('./home-parts.ts')).liveHero),
	lesson: fetched(async () => (await import('./lesson-parts.ts')).liveLesson),
	question: fetched(async () => (await import('./lesson-parts.ts')).liveLessonQuestion),
	quiz: fetched(async () => (await import('#lib/ui/quiz/live-quiz.ts')).liveQuiz)
};

const island =
	<Props extends Record<string, unknown>>(
		load: () => Promise<{ default: Component<Props> }>,
		more: (services: PageServices) => Readonly<Record<string, unknown>> = () => ({})
	): MakeLive =>
	async (element, data, services) => {
		const target = element.firstElementChild;
		if (!target) throw new Error('The page holds no whole island.');
		const written = isRecord(data) ? { ...data, ...more(services) } : undefined;
		const props = trustBuilt<Props>(written, 'island', []);
		const [{ hydrateIsland }, { default: Content }] = await Promise.all([
			import('./svelte.ts'),
			load()
		]);
		const drawn = target.cloneNode(true);
		try {
			hydrateIsland(target, Content, props, services);
		} catch (problem) {
			target.replaceWith(drawn);
			throw problem;
		}
	};

/** A lab: an island with somebody who does its jobs. */
const lab = <First>(load: () => Promise<{ default: Component<LabProps<First>> }>): MakeLive =>
	island(load, ({ runner }) => ({ runner }));

/** The kinds of labs, fetched by the pages that hold one: one line each. */
const labs = {
	'lab-next-word': lab(() => import('#labs/ui/next-word/NextWordLab.svelte')),
	'lab-noise-to-picture': lab(() => import('#labs/ui/noise-to-picture/NoiseToPictureLab.svelte')),
	'lab-one-space': lab(() => import('#labs/ui/one-space/OneSpaceLab.svelte')),
	'lab-look-and-answer': lab(() => import('#labs/ui/look-and-answer/LookAndAnswerLab.svelte')),
	'lab-teach': lab(() => import('#labs/ui/teach/TeachLab.svelte'))
} satisfies Record<`lab-${LabKind}`, MakeLive>;

/** The parts that Svelte takes over, fetched by the pages that hold them: one line each. */
export const islands: Readonly<Record<string, MakeLive>> = {
	progress: island(() => import('#lib/ui/progress/ProgressPage.svelte')),
	models: island(() => import('#lib/ui/models/ModelFinder.svelte')),
	...labs
};
