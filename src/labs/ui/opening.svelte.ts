import { onMount } from 'svelte';
import type { Values } from '#lib/core/course/labs.ts';
import type { ReadSetting } from '#labs/core/read-setting.ts';
import type { SettingProblem } from '#labs/core/setting-problem.ts';
import { sharedSetting } from './share.ts';

/** How a lab opened in this page. */
export interface Opening {
	/** False while the page is built and until the lab is mounted: its controls do nothing before. */
	readonly live: boolean;
	/** What could not be used of the address that opened it. */
	readonly problems: readonly SettingProblem[];
}

interface Opener<Setting> {
	/** Of the lab. */
	id: () => string;
	read: (values: Values) => ReadSetting<Setting>;
	/** Takes the setting that the address of the page brings for this lab. */
	take: (setting: Setting) => void;
	/** Where it brings none. */
	otherwise?: () => void;
}

/** Makes a lab live once it is mounted, at the setting that was shared by address. To be called by its component. */
export function openLab<Setting>({ id, read, take, otherwise }: Opener<Setting>): Opening {
	let live = $state(false);
	let problems = $state.raw<readonly SettingProblem[]>([]);
	onMount(() => {
		live = true;
		const values = sharedSetting(id());
		if (!values) {
			otherwise?.();
			return;
		}
		const shared = read(values);
		({ problems } = shared);
		take(shared.setting);
	});
	return {
		get live() {
			return live;
		},
		get problems() {
			return problems;
		}
	};
}
