import identity from '../../../../lessons/identity.json' with { type: 'json' };

/**
 * What makes this course this one and no other: names, colours, and what keeps its progress apart from that of
 * another course on the same host.
 */
export const IDENTITY: Identity = identity;

// By themselves, so that the script of a page holds these alone.
export const COURSE_ID: string = identity.id;
export const COURSE_KEYS: string = identity.keys;

/** A family of lessons: it has a colour of its own. */
export type Family = keyof typeof identity.hues;

interface Identity {
	/** Stands in every log and exported file: files of another course are refused. Never changes. */
	id: string;
	/** What all keys in the storage of the browser begin with. Never changes. */
	keys: string;
	title: string;
	/** Where there is little room, such as below an icon. */
	shortTitle: string;
	/** The hue of each family, in degrees of OKLCH; lightness and chroma are the same for all. */
	hues: Readonly<Record<Family, number>>;
}
