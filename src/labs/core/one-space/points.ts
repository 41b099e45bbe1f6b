import { fromBase64, toBase64 } from '#engine/arithmetic/bytes.ts';

/** Steps from 0 to 1: likeness computed from packed points is exact to about 0.0001. */
const STEPS = 32_767;

/** A point of the joint space as text, two bytes a number, for props that travel as JSON. */
export function packPoint(point: Float32Array): string {
	const bytes = new Uint8Array(point.length * 2);
	const view = new DataView(bytes.buffer);
	point.forEach((value, i) => view.setInt16(i * 2, Math.round(value * STEPS), true));
	return toBase64(bytes);
}

/** A packed point as it was. */
export function unpackPoint(packed: string): Float32Array {
	const bytes = fromBase64(packed);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Float32Array.from(
		{ length: bytes.length / 2 },
		(_, i) => view.getInt16(i * 2, true) / STEPS
	);
}
