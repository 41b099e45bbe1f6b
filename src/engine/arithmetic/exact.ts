/*
 * exp, ln, sin, cos and tanh out of additions and multiplications alone, with a relative error under
 * 1e-9: those of JavaScript may differ from browser to browser, and the same seed must give the same
 * picture everywhere.
 */
const LOG2_E = Math.LOG2E;
// ln 2 and pi/2 as sums of a short and a long part, so that whole multiples stay exact.
const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;
const HALF_PI_HIGH = 1.57079632673412561417;
const HALF_PI_LOW = 6.07710050650619224932e-11;

const LOWEST = -1022;
const POWERS = powersOfTwo();

/** 2^-1022 to 2^1023. */
function powersOfTwo(): Float64Array {
	const powers = new Float64Array(2046);
	let power = 2 ** LOWEST;
	for (let i = 0; i < powers.length; i++, power *= 2) powers[i] = power;
	return powers;
}

/** e^x; beyond the range of numbers the nearest end of it. */
export function exp(x: number): number {
	const bound = x < -700 ? -700 : x > 700 ? 700 : x;
	const k = Math.floor(bound * LOG2_E + 0.5);
	const r = bound - k * LN2_HIGH - k * LN2_LOW;
	const sum =
		1 +
		r *
			(1 +
				r *
					(1 / 2 +
						r *
							(1 / 6 +
								r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))))));
	return sum * (POWERS[k - LOWEST] ?? 0);
}

/** The natural logarithm of a positive number. */
export function ln(x: number): number {
	let k = 0;
	let m = x;
	for (; m > Math.SQRT2; m /= 2) k++;
	for (; m < Math.SQRT1_2; m *= 2) k--;
	// ln m = 2 artanh s
	const s = (m - 1) / (m + 1);
	const q = s * s;
	let sum = 0;
	for (let n = 15; n >= 1; n -= 2) sum = sum * q + 1 / n;
	return 2 * s * sum + k * LN2_LOW + k * LN2_HIGH;
}

function smallSin(r: number): number {
	const q = r * r;
	return r * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - (q / 72) * (1 - q / 110)))));
}

function smallCos(r: number): number {
	const q = r * r;
	return (
		1 - (q / 2) * (1 - (q / 12) * (1 - (q / 30) * (1 - (q / 56) * (1 - (q / 90) * (1 - q / 132)))))
	);
}

function quarterTurns(x: number): { turn: number; rest: number } {
	const k = Math.floor(x / (HALF_PI_HIGH + HALF_PI_LOW) + 0.5);
	return { turn: ((k % 4) + 4) % 4, rest: x - k * HALF_PI_HIGH - k * HALF_PI_LOW };
}

/** The sine of an angle in radians, up to some ten thousand turns. */
export function sin(x: number): number {
	const { turn, rest } = quarterTurns(x);
	const value = turn % 2 === 0 ? smallSin(rest) : smallCos(rest);
	return turn < 2 ? value : -value;
}

/** The cosine of an angle in radians, up to some ten thousand turns. */
export function cos(x: number): number {
	const { turn, rest } = quarterTurns(x);
	const value = turn % 2 === 0 ? smallCos(rest) : smallSin(rest);
	return turn === 0 || turn === 3 ? value : -value;
}

/** The hyperbolic tangent. */
export function tanh(x: number): number {
	return 1 - 2 / (exp(2 * x) + 1);
}

/** 1 / (1 + e^-x) */
export function sigmoid(x: number): number {
	return 1 / (1 + exp(-x));
}
