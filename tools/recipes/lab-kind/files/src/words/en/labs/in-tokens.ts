import { count } from '../numbers.ts';

export const yourText = 'Your text';
export const cut = 'Cut it';
export const about =
	'The model was trained on small English stories; rare words fall into many tokens.';
export const pieces = 'The tokens, in order';
export const said = (tokens: number): string => count(tokens, { one: 'token', other: 'tokens' });
