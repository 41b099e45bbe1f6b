/** The states of a model on Amazon Bedrock, from the best to the last. */
export const STATES = ['active', 'preview', 'legacy', 'end-of-life', 'never-on-bedrock'] as const;
export type ModelState = (typeof STATES)[number];

export const isModelState = (value: unknown): value is ModelState =>
	STATES.some((state) => state === value);

/** What is known of a model's life on Bedrock. Days are YYYY-MM-DD; a launch may be a month alone. */
export interface Lifecycle {
	/** The state that was read, on whatever day that was. */
	state: ModelState;
	launched?: string;
	legacy?: string;
	/** The first day of public extended access, in which the provider may ask for more. */
	extended?: string;
	/** The day from which requests fail. */
	end?: string;
}

const hasCome = (date: string | undefined, day: string): boolean =>
	date !== undefined && day !== '' && date <= day;

/**
 * The state of a model on a day (YYYY-MM-DD): what was read, or what its dates have made of it since.
 * A state never goes back: a model that was read as ended is ended on any day. Without a day ('') it is
 * what was read.
 */
export function stateOn({ state, legacy, end }: Lifecycle, day: string): ModelState {
	if (state === 'never-on-bedrock' || state === 'end-of-life' || hasCome(end, day)) {
		return state === 'never-on-bedrock' ? state : 'end-of-life';
	}
	return hasCome(legacy, day) ? 'legacy' : state;
}

/** True while a legacy model is in public extended access. */
export function isExtendedOn(lifecycle: Lifecycle, day: string): boolean {
	return stateOn(lifecycle, day) === 'legacy' && hasCome(lifecycle.extended, day);
}

/** True where a request to Bedrock can succeed on that day, for those who already use the model. */
export function isOfferedOn(lifecycle: Lifecycle, day: string): boolean {
	return ['active', 'preview', 'legacy'].includes(stateOn(lifecycle, day));
}

const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970 of YYYY-MM-DD, or of the first day of YYYY-MM or YYYY. */
function dayNumber(date: string): number {
	const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
	return Date.UTC(year, month - 1, day) / DAY;
}

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

export const MOMENTS = ['launched', 'legacy', 'extended', 'end'] as const;
type MomentName = (typeof MOMENTS)[number];

/** A day in the life of a model and its place on the line, in per cent of the line's length. */
interface Moment {
	name: MomentName;
	day: string;
	at: number;
}

/** A part of the line, from and to in per cent. */
interface Stretch {
	state: 'active' | 'legacy' | 'extended' | 'ended';
	from: number;
	to: number;
}

export interface Timeline {
	moments: Moment[];
	stretches: Stretch[];
	/** Where the day stands, in per cent; undefined without a day. */
	today: number | undefined;
}

/** What begins with a moment. */
const BEGINS = {
	launched: 'active',
	legacy: 'legacy',
	extended: 'extended',
	end: 'ended'
} as const;

/** The line shows a little of what was before its first moment, unless that is the launch. */
const LEAD = 0.15;
const SHORTEST = 30;

/** The known moments of a model in their order. */
function momentsOf(lifecycle: Lifecycle): Omit<Moment, 'at'>[] {
	return MOMENTS.flatMap((name) => {
		const day = lifecycle[name];
		return day === undefined ? [] : [{ name, day }];
	});
}

/**
 * The life of a model as a line from its first known moment to its last one, or to the given day
 * (YYYY-MM-DD, '' for none) where that comes later. Places are in per cent, 0 to 100.
 */
export function timelineOf(lifecycle: Lifecycle, day: string): Timeline {
	const known = momentsOf(lifecycle);
	const days = [...known.map((moment) => moment.day), ...(day === '' ? [] : [day])].map(dayNumber);
	if (known.length === 0) return { moments: [], stretches: [], today: undefined };
	const last = Math.max(...days);
	const span = Math.max(SHORTEST, last - Math.min(...days));
	const first = lifecycle.launched === undefined ? last - span * (1 + LEAD) : last - span;
	const place = (date: string) => ((dayNumber(date) - first) / (last - first)) * 100;
	const moments = known.map((moment) => ({ ...moment, at: place(moment.day) }));
	return { moments, stretches: stretchesOf(moments), today: day === '' ? undefined : place(day) };
}

function stretchesOf(moments: readonly Moment[]): Stretch[] {
	const before: Stretch[] =
		moments[0]?.name === 'launched' ? [] : [{ state: 'active', from: 0, to: moments[0]?.at ?? 0 }];
	const after = moments.map(({ name, at }, index): Stretch => {
		return { state: BEGINS[name], from: at, to: moments[index + 1]?.at ?? 100 };
	});
	return [...before, ...after].filter(({ from, to }) => to > from);
}
