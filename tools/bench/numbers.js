/**
 * The value below which a share of all values lies (nearest rank).
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
	return sorted[place] ?? NaN;
}

/**
 * Median and 95th percentile of times as rows.
 * @param {string} group
 * @param {string} name
 * @param {readonly number[]} times in milliseconds
 * @returns {import('./context.js').Row[]}
 */
export function timeRows(group, name, times) {
	return [
		{ group, name: `${name}, median of ${times.length}`, value: quantile(times, 0.5), unit: 'ms' },
		{ group, name: `${name}, 95th percentile`, value: quantile(times, 0.95), unit: 'ms' }
	];
}
