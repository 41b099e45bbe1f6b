import { modelSheets } from '#lib/server/labs/card-sheets.ts';
import { readCards } from '#lib/server/labs/cards.ts';

export function load() {
	const sheets = modelSheets(readCards());
	const files = sheets.flatMap((sheet) => sheet.files);
	return {
		sheets,
		weights: files.reduce((sum, file) => sum + file.weights, 0),
		sent: files.reduce((sum, file) => sum + file.sent, 0),
		minutes: files.reduce((sum, file) => sum + file.minutes, 0)
	};
}
