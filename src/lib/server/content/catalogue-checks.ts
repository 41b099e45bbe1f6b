import { isModelState, STATES } from '#lib/core/catalogue/lifecycle.ts';
import { expectedName, namesOf } from './names.ts';
import { list, type Path, type Report } from './problems.ts';
import type { Entry } from './schemas.ts';
import type { Item } from './validate.ts';

/** Reports models without a state on Bedrock that the table of models can show. */
export function checkStates(items: readonly Item<Entry>[], report: Report): void {
	for (const { value: entry, index } of items) {
		const value = entry.facts['state']?.value;
		if (entry.kind !== 'model' || isModelState(value)) continue;
		const path = ['entries', index, 'facts', 'state'];
		const expected = `the state on Bedrock, one of ${list(STATES)}`;
		if (value === undefined) report(path, 'is missing', expected);
		else report([...path, 'value'], `is "${value}"`, expected);
	}
}

/**
 * Reports members of a family that are no models, and facts in which a family contradicts one of
 * its members: a lesson may quote the family only where that is true of each.
 */
export function checkFamilies(items: readonly Item<Entry>[], report: Report): void {
	const models = new Map(
		items.flatMap(({ value }) => (value.kind === 'model' ? [[value.id, value]] : []))
	);
	for (const { value: family, index } of items) {
		if (family.kind !== 'family') continue;
		const where: Path = ['entries', index];
		family.members.forEach((id, place) => {
			const member = models.get(id);
			if (member !== undefined) return checkMember(family, member, where, report);
			const expected = expectedName(namesOf([...models.keys()]), id, 'the id of a model');
			report([...where, 'members', place], `"${id}" is not a model`, expected);
		});
	}
}

function checkMember(family: Entry, member: Entry, where: Path, report: Report): void {
	for (const [name, { value }] of Object.entries(family.facts)) {
		const own = Object.hasOwn(member.facts, name) ? member.facts[name]?.value : undefined;
		if (own === value) continue;
		const expected = own === undefined ? `${name} of ${member.id}` : `${own}, as ${member.id} says`;
		report([...where, 'facts', name, 'value'], `is "${value}"`, expected);
	}
}
