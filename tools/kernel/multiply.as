// The product of matrices for WebAssembly with SIMD, in AssemblyScript (compiled by tools/kernel.js).
//
// c[i, j] = bias[j] + sum over s, q of a[i * aStep + s * aSegment + q] * b[j, s * k + q]
//
// `a` is read in `segments` runs of `k` numbers, so that a 3 x 3 convolution over a padded picture
// (three rows of three neighbouring cells) needs no copy; a plain product has one segment.
// `b` lies in panels of 8 columns, each [segments * k][8], `panel` bytes apart. Steps are in bytes,
// the rest in numbers; `bias` has room for whole panels.
// Each sum runs through q in order, whatever the shape of the tile: the result of a cell depends on
// neither its neighbours nor the number of rows.

/** Stores the first `count` (1 to 8) of eight numbers. */
@inline
function put(at: usize, low: v128, high: v128, count: i32): void {
	if (count >= 8) {
		v128.store(at, low);
		v128.store(at, high, 16);
		return;
	}
	let rest = low;
	if (count & 4) {
		v128.store(at, low);
		rest = high;
		at += 16;
	}
	if (count & 2) {
		v128.store64_lane(at, rest, 0);
		rest = i64x2.shuffle(rest, rest, 1, 1);
		at += 8;
	}
	if (count & 1) v128.store32_lane(at, rest, 0);
}

@inline
function add(sum: v128, a: v128, b: v128): v128 {
	return f32x4.add(sum, f32x4.mul(a, b));
}

/** Four rows by eight columns. */
function fourRows(a: usize, aStep: usize, segments: i32, aSegment: usize, k: i32, b: usize, bias: usize, c: usize, cStep: usize, count: i32): void {
	let low0 = v128.load(bias), high0 = v128.load(bias, 16);
	let low1 = low0, high1 = high0, low2 = low0, high2 = high0, low3 = low0, high3 = high0;
	for (let s = 0; s < segments; s++) {
		let a0 = a;
		const end = a + (<usize>k << 2);
		const step2 = aStep << 1;
		const step3 = step2 + aStep;
		while (a0 < end) {
			const l = v128.load(b), h = v128.load(b, 16);
			let x = v128.load32_splat(a0);
			low0 = add(low0, x, l);
			high0 = add(high0, x, h);
			x = v128.load32_splat(a0 + aStep);
			low1 = add(low1, x, l);
			high1 = add(high1, x, h);
			x = v128.load32_splat(a0 + step2);
			low2 = add(low2, x, l);
			high2 = add(high2, x, h);
			x = v128.load32_splat(a0 + step3);
			low3 = add(low3, x, l);
			high3 = add(high3, x, h);
			a0 += 4;
			b += 32;
		}
		a += aSegment;
	}
	put(c, low0, high0, count);
	put(c + cStep, low1, high1, count);
	put(c + cStep * 2, low2, high2, count);
	put(c + cStep * 3, low3, high3, count);
}

/** One row by eight columns. */
function oneRow(a: usize, segments: i32, aSegment: usize, k: i32, b: usize, bias: usize, c: usize, count: i32): void {
	let low = v128.load(bias), high = v128.load(bias, 16);
	for (let s = 0; s < segments; s++) {
		let a0 = a;
		const end = a + (<usize>k << 2);
		while (a0 < end) {
			const x = v128.load32_splat(a0);
			low = add(low, x, v128.load(b));
			high = add(high, x, v128.load(b, 16));
			a0 += 4;
			b += 32;
		}
		a += aSegment;
	}
	put(c, low, high, count);
}

/** One row by 32 columns (four panels at once), for models that make one token after another. */
function wideRow(a: usize, k: i32, b: usize, panel: usize, bias: usize, c: usize): void {
	let s0 = v128.load(bias), s1 = v128.load(bias, 16), s2 = v128.load(bias, 32), s3 = v128.load(bias, 48);
	let s4 = v128.load(bias, 64), s5 = v128.load(bias, 80), s6 = v128.load(bias, 96), s7 = v128.load(bias, 112);
	const end = a + (<usize>k << 2);
	const panel2 = panel << 1;
	const panel3 = panel2 + panel;
	while (a < end) {
		const x = v128.load32_splat(a);
		s0 = add(s0, x, v128.load(b));
		s1 = add(s1, x, v128.load(b, 16));
		s2 = add(s2, x, v128.load(b + panel));
		s3 = add(s3, x, v128.load(b + panel, 16));
		s4 = add(s4, x, v128.load(b + panel2));
		s5 = add(s5, x, v128.load(b + panel2, 16));
		s6 = add(s6, x, v128.load(b + panel3));
		s7 = add(s7, x, v128.load(b + panel3, 16));
		a += 4;
		b += 32;
	}
	v128.store(c, s0);
	v128.store(c, s1, 16);
	v128.store(c, s2, 32);
	v128.store(c, s3, 48);
	v128.store(c, s4, 64);
	v128.store(c, s5, 80);
	v128.store(c, s6, 96);
	v128.store(c, s7, 112);
}

export function multiply(a: usize, aStep: usize, segments: i32, aSegment: usize, k: i32, b: usize, panel: usize, bias: usize, c: usize, cStep: usize, m: i32, n: i32): void {
	let j = 0;
	if (m == 1 && segments == 1) {
		for (; j + 32 <= n; j += 32) {
			wideRow(a, k, b, panel, bias, c);
			b += panel << 2;
			bias += 128;
			c += 128;
		}
	}
	for (; j < n; j += 8) {
		let row = a;
		let out = c;
		let i = 0;
		for (; i + 4 <= m; i += 4) {
			fourRows(row, aStep, segments, aSegment, k, b, bias, out, cStep, n - j);
			row += aStep << 2;
			out += cStep << 2;
		}
		for (; i < m; i++) {
			oneRow(row, segments, aSegment, k, b, bias, out, n - j);
			row += aStep;
			out += cStep;
		}
		b += panel;
		bias += 32;
		c += 32;
	}
}
