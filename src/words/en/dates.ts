const months =
	'January February March April May June July August September October November December';

/** "2026-08-21" as "21 August 2026"; a month or a year alone stays one. Written out, so that no locale can turn it round. */
export function dayText(iso: string): string {
	const [year = '', month, day] = iso.split('-');
	const name = months.split(' ')[Number(month) - 1];
	return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "2026-08-21" as "Aug 2026", for the small date beside a value. */
export function shortMonth(iso: string): string {
	const [month = '', year = ''] = dayText(iso.slice(0, 7)).split(' ');
	return year ? `${month.slice(0, 3)} ${year}` : month;
}
