import type { Component } from 'svelte';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/lib/ui/styles/tokens.css';
import '../../src/lib/ui/styles/base.css';
import '../../src/lib/ui/styles/question.css';
import '../../src/lib/ui/styles/question-bar.css';
import type { ProgressCourse } from '../../src/lib/core/progress/course-map.ts';
import type { Answered } from '../../src/lib/core/progress/events.ts';
import { kindOf, type Question } from '../../src/lib/core/quiz/questions.ts';
import type { Answer } from '../../src/lib/core/quiz/types.ts';
import type { DeviceAbilities } from '../../src/lib/core/ports/device.ts';
import { JobRunner } from '../../src/labs/state/job-runner.ts';
import { createServices } from '../../src/lib/state/services.ts';
import { parts } from '../../src/islands/registry.ts';
import IslandRoot from '../../src/lib/ui/island/IslandRoot.svelte';
import { fieldsOf } from '../../src/lib/ui/quiz/form.ts';
import LessonQuestion from '../../src/lib/ui/quiz/LessonQuestion.svelte';
import { FakeBrowser } from '../progress/fake-browser.ts';
import { dayOf } from '../progress/sample.ts';

/** What every page does before it draws anything: it tells the styles that there is a script. */
document.documentElement.classList.add('js');

/** A course of one lesson, whose quiz is made of these questions. */
export function courseOf(questions: readonly Question[]): ProgressCourse {
	const ids = questions.map(({ id }) => id);
	const objectives = [{ id: 'llm-first', questions: ids }];
	return { passMark: 75, lessons: [{ slug: 'llm', quiz: ids, objectives }] };
}

/** The services of a page in a fake browser, with a clock, a seed and a file that the test knows. */
export function pageOf(
	course: ProgressCourse,
	browser = new FakeBrowser(),
	loadJson = (): Promise<unknown> => Promise.resolve([])
) {
	const clock = { now: 0, seed: 50 };
	const abilities: DeviceAbilities = {
		isMac: false,
		now: () => clock.now,
		newSeed: () => clock.seed,
		saveText: () => undefined,
		copyText: () => Promise.resolve(true),
		loadJson
	};
	const services = createServices(abilities, dayOf);
	services.progress.setCourse(course);
	const { store } = browser.open();
	const attach = () => services.progress.start(store);
	const answers = () => store.readNow().events.filter((e): e is Answered => e.kind === 'answered');
	const runner = new JobRunner();
	return { services, runner, abilities, browser, clock, attach, answers };
}

export type FakePage = ReturnType<typeof pageOf>;

/** Draws a component as an island of that page. */
export async function showIsland<Props extends Record<string, unknown>>(
	Content: Component<Props>,
	props: Props,
	page: FakePage
) {
	const { services } = page;
	return render(IslandRoot<Props>, { props: { Content, services, props } });
}

/** Draws a component that holds a part of a page as the build does, and makes the part live as the page does. */
export async function showPart<Props extends Record<string, unknown>>(
	Content: Component<Props>,
	props: Props,
	page: FakePage
) {
	const screen = await showIsland(Content, props, page);
	for (const part of all(screen.container, '[data-part]')) await makeLive(part, page);
	return screen;
}

/** Lets the script come to a part of a page. */
export async function makeLive(part: HTMLElement, { services, runner }: FakePage): Promise<void> {
	const text = part.querySelector(':scope > script')?.textContent;
	await parts[part.dataset['part'] ?? '']?.(part, text ? JSON.parse(text) : undefined, {
		...services,
		runner
	});
}

/** Shows one question as a check in a lesson; gives its form and what the log gets. */
export async function showQuestion(question: Question, browser = new FakeBrowser()) {
	const page = pageOf(courseOf([question]), browser);
	const props = { question, facts: [], label: 'Quick check', where: 'lesson' as const };
	const screen = await showPart(LessonQuestion, props, page);
	page.attach();
	const form = screen.container.querySelector('form');
	if (!form) throw new Error('No question is drawn.');
	return { ...page, screen, form };
}

/** What the form would be graded by now. */
export function answerIn(form: HTMLFormElement, question: Question): Answer {
	return kindOf(question).read(fieldsOf(form));
}

/** All elements that a selector finds, as elements of the page. */
export function all(form: HTMLElement, selector: string): HTMLElement[] {
	return [...form.querySelectorAll<HTMLElement>(selector)];
}

/** The one element that a selector finds. */
export function one(form: HTMLElement, selector: string): HTMLElement {
	const [element] = all(form, selector);
	if (!element) throw new Error(`Nothing on the page is "${selector}".`);
	return element;
}

/** The words of an element that can be seen; none of one that is hidden. */
export function wordsOf(element: HTMLElement | undefined): string {
	if (!element?.checkVisibility()) return '';
	return element.innerText.replace(/\s+/g, ' ').trim();
}

/** The ids of the lines in the order in which they stand, from the fields in them. */
export function orderOf(form: HTMLElement): string[] {
	return all(form, '.option').map((line) => line.dataset['option']?.split('/').at(-1) ?? '');
}

export async function press(keys: string): Promise<void> {
	await userEvent.keyboard(keys);
}

/** Goes on with the Tab key until the focus is where it should be. */
export async function tabTo(form: HTMLElement, selector: string): Promise<void> {
	for (let i = 0; i < 40; i++) {
		await userEvent.tab();
		const active = document.activeElement;
		if (active && form.contains(active) && active.matches(selector)) return;
	}
	throw new Error(`The Tab key does not lead to "${selector}".`);
}
