/**
 * Fetches a file past the browser's own cache, for one whose content could not be used: a damaged file
 * that was kept there would be given again otherwise. Where the course is saved, the worker answers with
 * its copy, which it has checked, or fetches the file itself. Works in pages and in their workers.
 */
export function fetchAnew(url: string): Promise<Response> {
	return fetch(url, { cache: 'reload' });
}
