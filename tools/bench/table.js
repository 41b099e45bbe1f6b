/** @param {import('./context.js').Row[]} rows */
export function printTable(rows) {
	const width = Math.max(...rows.map((row) => row.name.length));
	const groups = new Set(rows.map((row) => row.group));
	for (const group of groups) {
		console.log(`\n${group}`);
		for (const row of rows.filter((one) => one.group === group)) {
			console.log(`  ${row.name.padEnd(width)}  ${format(row).padStart(14)}`);
		}
	}
}

/** @param {import('./context.js').Row} row */
function format({ value, unit }) {
	if (unit === 'bytes') return `${value.toLocaleString('en')} B`;
	const digits = Number.isInteger(value) ? 0 : value < 1 ? 4 : value < 100 ? 2 : 0;
	return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;
}
