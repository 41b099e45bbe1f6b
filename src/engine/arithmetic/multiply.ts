import { PANEL, type Packed, type Rows, type Target } from './matrix.ts';

/** The numbers of four columns of a row, of which the first `width` are stored. */
function store(
	out: Float32Array,
	at: number,
	width: number,
	s0: number,
	s1: number,
	s2: number,
	s3: number
): void {
	out[at] = s0;
	if (width > 1) out[at + 1] = s1;
	if (width > 2) out[at + 2] = s2;
	if (width > 3) out[at + 3] = s3;
}

/** Four rows by four columns: about as many sums as a processor keeps in registers. */
function fourByFour(
	rows: Rows,
	weights: Packed,
	target: Target,
	row: number,
	column: number
): void {
	const a = rows.data;
	// `| 0` tells compilers, which cannot know it, that these are whole numbers.
	const step = rows.step | 0;
	const length = rows.length | 0;
	const { data: b, bias } = weights;
	let s00 = bias[column] ?? 0;
	let s01 = bias[column + 1] ?? 0;
	let s02 = bias[column + 2] ?? 0;
	let s03 = bias[column + 3] ?? 0;
	let [s10, s11, s12, s13] = [s00, s01, s02, s03];
	let [s20, s21, s22, s23] = [s00, s01, s02, s03];
	let [s30, s31, s32, s33] = [s00, s01, s02, s03];
	let p = ((column >> 3) * weights.panel + (column & 7)) | 0;
	for (let s = 0; s < rows.segments; s++) {
		let q = (rows.at + row * step + s * rows.segment) | 0;
		const end = (q + length) | 0;
		for (; q < end; q++, p += PANEL) {
			const b0 = b[p] ?? 0;
			const b1 = b[p + 1] ?? 0;
			const b2 = b[p + 2] ?? 0;
			const b3 = b[p + 3] ?? 0;
			let x = a[q] ?? 0;
			s00 += x * b0;
			s01 += x * b1;
			s02 += x * b2;
			s03 += x * b3;
			x = a[q + step] ?? 0;
			s10 += x * b0;
			s11 += x * b1;
			s12 += x * b2;
			s13 += x * b3;
			x = a[q + 2 * step] ?? 0;
			s20 += x * b0;
			s21 += x * b1;
			s22 += x * b2;
			s23 += x * b3;
			x = a[q + 3 * step] ?? 0;
			s30 += x * b0;
			s31 += x * b1;
			s32 += x * b2;
			s33 += x * b3;
		}
	}
	const width = weights.columns - column;
	const at = target.at + row * target.step + column;
	store(target.data, at, width, s00, s01, s02, s03);
	store(target.data, at + target.step, width, s10, s11, s12, s13);
	store(target.data, at + 2 * target.step, width, s20, s21, s22, s23);
	store(target.data, at + 3 * target.step, width, s30, s31, s32, s33);
}

/** One row by four columns. */
function oneByFour(rows: Rows, weights: Packed, target: Target, row: number, column: number): void {
	const { data: a } = rows;
	const { data: b, bias } = weights;
	let s0 = bias[column] ?? 0;
	let s1 = bias[column + 1] ?? 0;
	let s2 = bias[column + 2] ?? 0;
	let s3 = bias[column + 3] ?? 0;
	let p = ((column >> 3) * weights.panel + (column & 7)) | 0;
	for (let s = 0; s < rows.segments; s++) {
		let q = (rows.at + row * rows.step + s * rows.segment) | 0;
		const end = (q + rows.length) | 0;
		for (; q < end; q++, p += PANEL) {
			const x = a[q] ?? 0;
			s0 += x * (b[p] ?? 0);
			s1 += x * (b[p + 1] ?? 0);
			s2 += x * (b[p + 2] ?? 0);
			s3 += x * (b[p + 3] ?? 0);
		}
	}
	const at = target.at + row * target.step + column;
	store(target.data, at, weights.columns - column, s0, s1, s2, s3);
}

/**
 * target = rows x weights + bias in plain JavaScript. Sums run in the same order as in the kernel,
 * but in double precision: results differ by the rounding of float32 alone.
 */
export function multiplyPlain(rows: Rows, weights: Packed, target: Target): void {
	for (let column = 0; column < weights.columns; column += 4) {
		let row = 0;
		for (; row + 4 <= rows.count; row += 4) fourByFour(rows, weights, target, row, column);
		for (; row < rows.count; row++) oneByFour(rows, weights, target, row, column);
	}
}
