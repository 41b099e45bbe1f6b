import { networkSheets } from '#labs/build/cards/sheets.ts';
import { readCards } from '#labs/build/cards/cards.ts';

export function load() {
	const sheets = networkSheets(readCards());
	const files = sheets.flatMap((sheet) => sheet.files);
	return {
		sheets,
		weights: files.reduce((sum, file) => sum + file.weights, 0),
		sent: files.reduce((sum, file) => sum + file.sent, 0),
		minutes: files.reduce((sum, file) => sum + file.minutes, 0)
	};
}
