/** A stream of numbers in [0, 1) that is the same for the same seed on every machine (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A 32-bit number from a text (FNV-1a), to make seeds out of ids. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash >>> 0;
}

/** A shuffled copy (Fisher-Yates); the same seed gives the same order. */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
	const random = randomFrom(seed);
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const [a, b] = [copy[i], copy[j]];
		if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a];
	}
	return copy;
}
