/** Prices of tokens are given for this many. */
const PRICED_TOKENS = 1_000_000;

/**
 * US dollars for one side, input or output, of a workload.
 * `requests × tokens × price / 1,000,000`; `tokens` a request, `price` in US dollars per million tokens.
 */
export function sideBill(requests: number, tokens: number, price: number): number {
	return (requests * tokens * price) / PRICED_TOKENS;
}

/**
 * US dollars for a workload billed by the token: its input plus its output.
 * `input` and `output` are tokens a request, prices US dollars per million tokens.
 */
export function tokenBill(
	requests: number,
	input: number,
	output: number,
	priceIn: number,
	priceOut: number
): number {
	return sideBill(requests, input, priceIn) + sideBill(requests, output, priceOut);
}

/**
 * Per cent of a token bill that is output, 0 to 100; not a number when nothing is billed.
 * `output × price-out / (input × price-in + output × price-out)`; the number of requests cancels out.
 */
export function outputShare(
	input: number,
	output: number,
	priceIn: number,
	priceOut: number
): number {
	return (100 * sideBill(1, output, priceOut)) / tokenBill(1, input, output, priceIn, priceOut);
}

/** US dollars left of a bill after a discount of `percent`, 0 to 100. */
export function discounted(bill: number, percent: number): number {
	return bill * (1 - percent / 100);
}

/** US dollars of a bill times a factor, as of a service tier. */
export function multiplied(bill: number, factor: number): number {
	return bill * factor;
}

/** US dollars for a prefix of `prefix` tokens sent whole with each of `calls` calls. */
export function plainPrefixBill(calls: number, prefix: number, price: number): number {
	return sideBill(calls, prefix, price);
}

/**
 * US dollars for a cached prefix, when all calls come before it expires: the first call writes it at
 * `writePercent` above the input price, every other one reads it at `readPercent` below.
 */
export function cachedBill(
	calls: number,
	prefix: number,
	price: number,
	writePercent: number,
	readPercent: number
): number {
	const written = Math.min(calls, 1);
	const write = sideBill(written, prefix, price) * (1 + writePercent / 100);
	return write + discounted(sideBill(calls - written, prefix, price), readPercent);
}

/** US dollars for capacity that stands ready for `hours`, used or idle. */
export function endpointMonth(priceHour: number, hours: number): number {
	return priceHour * hours;
}

/** Requests at which a fixed cost (US dollars) equals paying `each` (US dollars) a request; not finite when `each` is 0. */
export function breakEven(fixed: number, each: number): number {
	return fixed / each;
}

/** US dollars for each accepted result when `percent` of all results are accepted; not finite at 0 per cent. */
export function perAccepted(price: number, percent: number): number {
	return price / (percent / 100);
}

/** US dollars for `count` images at a price an image. */
export function images(count: number, price: number): number {
	return count * price;
}
