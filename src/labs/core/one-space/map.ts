/** Turns of the power method: more change nothing that can be seen. */
const TURNS = 60;

export type Spot = readonly [x: number, y: number];

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
};

/** The middle of points of the same length. */
export function middleOf(points: readonly ArrayLike<number>[]): Float64Array {
	const middle = new Float64Array(points[0]?.length ?? 0);
	for (const point of points) {
		middle.forEach((value, i) => {
			middle[i] = value + (point[i] ?? 0) / points.length;
		});
	}
	return middle;
}

export function minus(point: ArrayLike<number>, middle: ArrayLike<number>): Float64Array {
	return Float64Array.from({ length: point.length }, (_, i) => (point[i] ?? 0) - (middle[i] ?? 0));
}

/** The direction along which points differ most, at right angles to `beside` (the power method). */
function mainDirection(points: readonly Float64Array[], beside: Float64Array[]): Float64Array {
	const length = points[0]?.length ?? 0;
	// Any start that is not at a right angle to the answer will do; a fixed one gives the same map everywhere.
	let direction = Float64Array.from({ length }, (_, i) => 1 + ((i * 7) % 5));
	for (let turn = 0; turn < TURNS; turn++) {
		const next = new Float64Array(length);
		for (const point of points) {
			const along = dot(point, direction);
			next.forEach((value, i) => (next[i] = value + along * (point[i] ?? 0)));
		}
		for (const axis of beside) {
			const along = dot(next, axis);
			next.forEach((value, i) => (next[i] = value - along * (axis[i] ?? 0)));
		}
		const size = Math.sqrt(dot(next, next)) || 1;
		direction = next.map((value) => value / size);
	}
	return direction;
}

/**
 * A flat map of points with many dimensions: the plane in which they differ most (principal component
 * analysis). What it gives projects any point, moved to the same middle, onto that plane.
 */
export function flatMap(points: readonly ArrayLike<number>[]): (point: ArrayLike<number>) => Spot {
	const centred = points.map((point) => minus(point, middleOf(points)));
	const across = mainDirection(centred, []);
	const down = mainDirection(centred, [across]);
	return (point) => [dot(point, across), dot(point, down)];
}
