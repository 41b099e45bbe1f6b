export const title = 'Keys';
/** Each key of the course, and what it does. */
export const keys: readonly (readonly [key: string, does: string])[] = [
	['1 to 9, A to F', 'choose that option of the question you are in'],
	['S, N', 'say that you are sure of it, or not'],
	['Enter', 'check the answer, then go on'],
	['Tab, Shift Tab', 'next and previous field or link'],
	['Space, arrow keys', 'tick and move between options'],
	['/ or Ctrl K', 'search the course'],
	['?', 'show these keys'],
	['Escape', 'close what is open']
];
export const single = 'Keys that are pressed alone, such as / and ?, do something';
export const close = 'Close';
