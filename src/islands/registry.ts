import { hydrate, type Component } from 'svelte';
import { isRecord } from '#lib/core/quiz/types.ts';
import type { Services } from '#lib/state/services.ts';
import IslandRoot from '#lib/ui/island/IslandRoot.svelte';
import Contents from '#lib/ui/lesson/Contents.svelte';
import LessonHead from '#lib/ui/lesson/LessonHead.svelte';
import LessonWords from '#lib/ui/lesson/LessonWords.svelte';
import PartLessons from '#lib/ui/lesson/PartLessons.svelte';
import type { FieldsByKind } from '#lib/ui/quiz/kinds/fields.ts';
import LessonQuestion from '#lib/ui/quiz/LessonQuestion.svelte';
import Tools from '#lib/ui/shell/Tools.svelte';

/** Makes one island live: `data` is the JSON of its props, as the build wrote it beside the island. */
type MakeLive = (
	target: Element,
	data: string,
	services: Services,
	kinds: FieldsByKind
) => Promise<void>;

const island =
	<Props extends Record<string, unknown>>(
		load: () => Promise<{ default: Component<Props> }>
	): MakeLive =>
	async (target, data, services, kinds) => {
		const Content = (await load()).default;
		// The build wrote the data from the props of the same component: a record is that component's props.
		const isProps = (value: unknown): value is Props => isRecord(value);
		const props: unknown = JSON.parse(data);
		if (!isProps(props)) throw new Error('The data beside an island is damaged.');
		hydrate(IslandRoot<Props>, { target, props: { Content, services, kinds, props } });
	};

/** An island that is part of the first file: fetching it apart would cost more than it weighs. */
const small = <Props extends Record<string, unknown>>(Content: Component<Props>): MakeLive =>
	island(() => Promise.resolve({ default: Content }));

/** The islands by name: one line each. Large ones are fetched only by pages that hold them. */
export const registry: Readonly<Record<string, MakeLive>> = {
	tools: small(Tools),
	home: island(() => import('#lib/ui/home/Home.svelte')),
	'lesson-head': small(LessonHead),
	'lesson-words': small(LessonWords),
	'part-lessons': small(PartLessons),
	contents: small(Contents),
	question: small(LessonQuestion),
	quiz: island(() => import('#lib/ui/quiz/Quiz.svelte')),
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
