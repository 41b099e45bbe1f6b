import * as v from 'valibot';
import { utf8 } from '../arithmetic/bytes.ts';
import { crc32 } from '../arithmetic/crc32.ts';

/** A weights file that cannot be used; the message says why in words for the learner. */
export class WeightsProblem extends Error {
	override readonly name = 'WeightsProblem';
}

const MAGIC = 'FMW1';
const FORMAT = 1;
const PREAMBLE = 8;
const ALIGN = 8;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Entry = v.object({
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	shape: v.pipe(v.array(v.pipe(count, v.minValue(1), v.maxValue(2 ** 24))), v.maxLength(4)),
	type: v.picklist(['int8', 'fp16', 'fp32']),
	offset: v.pipe(count, v.multipleOf(ALIGN)),
	scales: v.optional(v.pipe(count, v.multipleOf(ALIGN)))
});
const Header = v.object({
	format: v.number(),
	model: v.pipe(v.string(), v.minLength(1)),
	config: v.record(v.string(), v.unknown()),
	checksum: count,
	tensors: v.pipe(v.array(Entry), v.minLength(1), v.maxLength(4096))
});
type Entry = v.InferOutput<typeof Entry>;

const BYTES = { int8: 1, fp16: 2, fp32: 4 };

/** Numbers in rows: `values` has the product of `shape` numbers, the last dimension runs fastest. */
export interface Tensor {
	readonly name: string;
	readonly shape: readonly number[];
	readonly values: Float32Array;
}

/** The weights of one model, by name. */
export interface Weights {
	readonly model: string;
	/** What the model needs to know about itself; each model checks its own. */
	readonly config: Readonly<Record<string, unknown>>;
	has(name: string): boolean;
	/**
	 * The outputs of a layer: the first side of its matrix or kernel `name`.
	 * @throws WeightsProblem when there is no such tensor
	 */
	outputs(name: string): number;
	/**
	 * The inputs of a layer: the second side of its matrix or kernel `name`.
	 * @throws WeightsProblem when there is no such tensor
	 */
	inputs(name: string): number;
	/**
	 * The numbers of a tensor, as float32.
	 * @param shape what the model expects
	 * @throws WeightsProblem when there is no such tensor, or it has another shape
	 */
	tensor(name: string, shape: readonly number[]): Tensor;
}

/** A checked weights file (`*.fmw`). */
class WeightsFile implements Weights {
	readonly #entries: ReadonlyMap<string, Entry>;
	readonly #body: DataView;

	constructor(
		readonly model: string,
		readonly config: Readonly<Record<string, unknown>>,
		entries: ReadonlyMap<string, Entry>,
		body: DataView
	) {
		this.#entries = entries;
		this.#body = body;
	}

	has(name: string): boolean {
		return this.#entries.has(name);
	}

	outputs(name: string): number {
		return this.#entry(name).shape[0] ?? 1;
	}

	inputs(name: string): number {
		return this.#entry(name).shape[1] ?? 1;
	}

	tensor(name: string, shape: readonly number[]): Tensor {
		const entry = this.#entry(name);
		if (entry.shape.join() !== shape.join()) {
			throw new WeightsProblem(
				`"${name}" of ${this.model} is ${entry.shape.join(' x ')}, expected ${shape.join(' x ')}.`
			);
		}
		const values = read(entry, this.#body);
		if (!allFinite(values)) throw new WeightsProblem(`"${name}" holds what is no number.`);
		return { name, shape: entry.shape, values };
	}

	#entry(name: string): Entry {
		const entry = this.#entries.get(name);
		if (!entry) throw new WeightsProblem(`The weights of ${this.model} lack "${name}".`);
		return entry;
	}
}

function volume({ shape }: Entry): number {
	return shape.reduce((product, side) => product * side, 1);
}

function read(entry: Entry, body: DataView): Float32Array {
	const values = new Float32Array(volume(entry));
	const { offset, type } = entry;
	if (type === 'fp32') {
		for (let i = 0; i < values.length; i++) values[i] = body.getFloat32(offset + 4 * i, true);
	} else if (type === 'fp16') {
		for (let i = 0; i < values.length; i++) values[i] = half(body.getUint16(offset + 2 * i, true));
	} else {
		const whole = new Int8Array(body.buffer, body.byteOffset + offset, values.length);
		const rows = entry.shape[0] ?? 1;
		const width = values.length / rows;
		for (let row = 0, i = 0; row < rows; row++) {
			const scale = body.getFloat32((entry.scales ?? 0) + 4 * row, true);
			for (const end = i + width; i < end; i++) values[i] = (whole[i] ?? 0) * scale;
		}
	}
	return values;
}

function allFinite(values: Float32Array): boolean {
	// Times zero, only what is infinite or no number is not zero.
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * 0;
	return sum === 0;
}

/** The number that 16 bits of IEEE 754 stand for. */
function half(bits: number): number {
	const sign = bits & 0x8000 ? -1 : 1;
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	if (exponent === 31) return fraction ? NaN : sign * Infinity;
	if (exponent === 0) return (sign * fraction) / 2 ** 24;
	return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/**
 * Reads and checks a weights file. No length in it is trusted.
 * @throws WeightsProblem when it is damaged, cut off, of another version, or no weights file
 */
export function parseWeights(bytes: Uint8Array): Weights {
	const start = headerEnd(bytes);
	const header = parseHeader(bytes.subarray(PREAMBLE, start));
	const body = bytes.subarray(start);
	if (crc32(body) !== header.checksum) {
		throw new WeightsProblem('The weights file is damaged: its checksum differs.');
	}
	const entries = new Map<string, Entry>();
	for (const entry of header.tensors) {
		if (entries.has(entry.name)) {
			throw new WeightsProblem(`The weights file names "${entry.name}" twice.`);
		}
		checkPlace(entry, body.length);
		entries.set(entry.name, entry);
	}
	const view = new DataView(body.buffer, body.byteOffset, body.length);
	return new WeightsFile(header.model, header.config, entries, view);
}

/** Where the body starts. */
function headerEnd(bytes: Uint8Array): number {
	const magic = String.fromCharCode(...bytes.subarray(0, 4));
	if (magic !== MAGIC) {
		throw new WeightsProblem(
			magic.startsWith('FMW')
				? `The weights file is of another version (${magic}); this course reads ${MAGIC}.`
				: 'This is no weights file.'
		);
	}
	if (bytes.length < PREAMBLE) throw new WeightsProblem('The weights file is cut off.');
	const length = new DataView(bytes.buffer, bytes.byteOffset, PREAMBLE).getUint32(4, true);
	if (PREAMBLE + length > bytes.length) throw new WeightsProblem('The weights file is cut off.');
	return PREAMBLE + length;
}

function parseHeader(bytes: Uint8Array): v.InferOutput<typeof Header> {
	let json: unknown;
	try {
		json = JSON.parse(utf8(bytes));
	} catch {
		throw new WeightsProblem('The weights file is damaged: its header cannot be read.');
	}
	const result = v.safeParse(Header, json);
	if (!result.success) {
		const [issue] = result.issues;
		const path = v.getDotPath(issue) ?? 'header';
		throw new WeightsProblem(`The weights file is damaged: ${path}: ${issue.message}`);
	}
	if (result.output.format !== FORMAT) {
		throw new WeightsProblem(
			`The weights file has format ${result.output.format}; this course reads format ${FORMAT}.`
		);
	}
	return result.output;
}

function checkPlace(entry: Entry, length: number): void {
	const inside = (at: number, size: number) => at + size <= length;
	const { name, offset, type, scales } = entry;
	const fits = inside(offset, volume(entry) * BYTES[type]);
	const scaled =
		type !== 'int8' || (scales !== undefined && inside(scales, (entry.shape[0] ?? 0) * 4));
	if (!fits || !scaled)
		throw new WeightsProblem(`"${name}" lies beyond the end of the weights file.`);
}
