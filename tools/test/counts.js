// Reads the reports of the test runners. A report that is missing or empty is a failure: a runner
// that crashed, or found no test, must never look like success.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A step without tests of its own counts as one.
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countStep(exitCode) {
	return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} file the JSON report of vitest
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
	const report = readJson(file);
	return atLeastOneFailure(
		{ passed: wholeNumber(report.numPassedTests), failed: wholeNumber(report.numFailedTests) },
		exitCode
	);
}

/**
 * What a change cannot reach is not run, and that may be all there is.
 * @param {string} file the JSON report of vitest
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countAffected(file, exitCode) {
	const counts = countVitest(file, exitCode);
	return exitCode === 0 && counts.passed === 0 ? { passed: 0, failed: 0 } : counts;
}

/**
 * @param {string} file the JSON report of Playwright
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
	const { stats = {} } = readJson(file);
	// A test that passed only at the second try is shaky, and shaky is not passed.
	return atLeastOneFailure(
		{
			passed: wholeNumber(stats.expected),
			failed: wholeNumber(stats.unexpected) + wholeNumber(stats.flaky)
		},
		exitCode
	);
}

/**
 * How many journeys of each engine have passed, for the eye.
 * @param {string} file the JSON report of Playwright
 * @returns {string} such as `chromium 190, firefox 140`
 */
export function describeEngines(file) {
	/** @type {Map<string, number>} */
	const passed = new Map();
	const visit = (/** @type {Record<string, any>} */ { suites = [], specs = [] }) => {
		for (const suite of suites) visit(suite);
		for (const { tests = [] } of specs) {
			for (const { projectName, status } of tests) {
				passed.set(projectName, (passed.get(projectName) ?? 0) + (status === 'expected' ? 1 : 0));
			}
		}
	};
	visit(readJson(file));
	return [...passed].map(([name, count]) => `${name} ${count}`).join(', ');
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
	return all.reduce(
		(total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }),
		{ passed: 0, failed: 0 }
	);
}

/** @param {Counts} counts @param {number | null} exitCode @returns {Counts} */
function atLeastOneFailure({ passed, failed }, exitCode) {
	const broken = exitCode !== 0 || passed + failed === 0;
	return { passed, failed: broken ? Math.max(failed, 1) : failed };
}

/** @param {string} file @returns {Record<string, any>} */
function readJson(file) {
	if (!existsSync(file)) return {};
	try {
		const value = JSON.parse(readFileSync(file, 'utf8'));
		return typeof value === 'object' && value !== null ? value : {};
	} catch {
		return {};
	}
}

/** @param {unknown} value */
function wholeNumber(value) {
	return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}
