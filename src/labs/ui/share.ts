import type { Values } from '#lib/core/course/labs.ts';

const LAB = 'lab';

/** The setting that the page's address brings for this lab; undefined when it brings none. */
export function sharedSetting(id: string): Values | undefined {
	const { [LAB]: lab, ...values } = Object.fromEntries(new URLSearchParams(location.search));
	return lab === id ? values : undefined;
}

/** The address of this page that opens this lab at a setting. */
export function shareAddress(id: string, values: Values): string {
	const query = new URLSearchParams({ [LAB]: id, ...values });
	return `${location.origin}${location.pathname}?${query.toString()}#${id}`;
}
