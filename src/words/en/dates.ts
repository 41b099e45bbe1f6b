export { dayText, shortMonth } from '#words/dates.ts';
