export const title = (course: string): string => `Page not found – ${course}`;
export const description = 'There is no page at this address.';
export const heading = 'There is no page here';
export const lead =
	'This noise does not resolve: the address may be mistyped, or the page has moved. Your progress is safe.';
export const allLessons = 'All lessons';
export const yourProgress = 'Your progress';
