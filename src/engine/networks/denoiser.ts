import * as v from 'valibot';
import {
	conv1,
	conv3,
	depthToSpace,
	plane,
	putLastChannels,
	spaceToDepth,
	type Plane
} from '../arithmetic/conv.ts';
import { CellAttention, normalisePlane, ResidualBlock } from './denoiser-parts.ts';
import { cos, exp, ln, sin } from '../arithmetic/exact.ts';
import { addTo, linear, norm, packLayer, silu, type Norm } from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { SIDE, type Picture } from './picture-tower.ts';
import { type Reading } from './text-tower.ts';
import { WeightsProblem, type Weights } from './weights.ts';

const FREQUENCIES = 32;
const FASTEST = 1000;
const POINT_SCALE = 8;
const EPSILON = 1e-5;

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(4096));
const Config = v.object({ heads: side, slots: v.optional(side, 20) });

/** Cosines, then sines, of a time at frequencies from 1 to 1000, rounded to float32 as in training. */
function timeFeatures(time: number): Float32Array {
	const features = new Float32Array(2 * FREQUENCIES);
	for (let i = 0; i < FREQUENCIES; i++) {
		const frequency = Math.fround(exp((i * ln(FASTEST)) / (FREQUENCIES - 1)));
		const angle = Math.fround(Math.fround(time) * frequency);
		features[i] = cos(angle);
		features[FREQUENCIES + i] = sin(angle);
	}
	return features;
}

/** Turns time and prompt into the condition that steers every block. */
class Condition {
	readonly #engine: Engine;
	readonly #time: readonly [Packed, Packed];
	readonly #text: Packed;
	readonly #features: Float32Array;
	readonly #hidden: Float32Array;
	readonly #point: Float32Array;
	readonly #fromText: Float32Array;
	readonly out: Float32Array;

	constructor(engine: Engine, weights: Weights) {
		const width = weights.outputs('time1.weight');
		const space = weights.inputs('text.weight');
		this.#engine = engine;
		this.#time = [
			packLayer(engine, weights, 'time1', [width, 2 * FREQUENCIES]),
			packLayer(engine, weights, 'time2', [width, width])
		];
		this.#text = packLayer(engine, weights, 'text', [width, space]);
		this.#features = engine.take(2 * FREQUENCIES);
		this.#hidden = engine.take(width);
		this.#point = engine.take(space);
		this.#fromText = engine.take(width);
		this.out = engine.take(width);
	}

	run(time: number, point: Float32Array): void {
		this.#features.set(timeFeatures(time));
		linear(this.#engine, this.#features, 1, this.#time[0], this.#hidden);
		silu(this.#hidden);
		linear(this.#engine, this.#hidden, 1, this.#time[1], this.out);
		for (let i = 0; i < this.#point.length; i++) this.#point[i] = POINT_SCALE * (point[i] ?? 0);
		linear(this.#engine, this.#point, 1, this.#text, this.#fromText);
		addTo(this.out, this.#fromText);
		silu(this.out);
	}
}

/** The planes between the blocks, from the noisy picture down to 8 x 8 cells and up again. */
function makePlanes(engine: Engine, fine: number, coarse: number) {
	const [half, quarter] = [SIDE / 2, SIDE / 4];
	return {
		input: plane(engine, SIDE, 3, 0),
		entry: plane(engine, half, 12, 1),
		entered: plane(engine, half, fine, 0),
		folded: plane(engine, quarter, 4 * fine, 0),
		coarse: plane(engine, quarter, coarse, 0),
		joined: plane(engine, half, 2 * fine, 0),
		ready: plane(engine, half, fine, 1),
		left: plane(engine, half, 12, 0)
	};
}

/** Guesses the clean picture from a noisy one, the time and a prompt. */
export class Denoiser {
	readonly #engine: Engine;
	readonly #planes: ReturnType<typeof makePlanes>;
	readonly #condition: Condition;
	readonly #enter: Packed;
	readonly #shrink: Packed;
	readonly #grow: Packed;
	readonly #leave: Packed;
	readonly #down: ResidualBlock;
	readonly #middle: readonly [ResidualBlock, ResidualBlock, ResidualBlock];
	readonly #up: ResidualBlock;
	readonly #looks: readonly [CellAttention, CellAttention];
	readonly #norm: Norm;
	readonly #guess: Plane;

	/** How many numbers a picture has. */
	readonly numbers = SIDE * SIDE * 3;

	/** @throws WeightsProblem when the file holds no denoiser, or not all of it */
	constructor(engine: Engine, weights: Weights) {
		const config = v.safeParse(Config, weights.config);
		if (!config.success) throw new WeightsProblem(`${weights.model} does not say its shape.`);
		const fine = weights.outputs('enter.weight');
		const coarse = weights.outputs('shrink.weight');
		const planes = makePlanes(engine, fine, coarse);
		this.#engine = engine;
		this.#planes = planes;
		this.#condition = new Condition(engine, weights);
		const condition = this.#condition.out.length;
		const block = (name: string, input: Plane) =>
			new ResidualBlock(engine, weights, name, input, condition);
		const look = (name: string, over: Plane) => {
			const word = weights.inputs(`${name}.words.weight`);
			return new CellAttention(engine, weights, name, over, { ...config.output, word });
		};
		this.#enter = packLayer(engine, weights, 'enter', [fine, 12, 3, 3]);
		this.#down = block('down', planes.entered);
		this.#shrink = packLayer(engine, weights, 'shrink', [coarse, 4 * fine]);
		const first = block('res1', planes.coarse);
		const second = block('res2', first.out);
		this.#middle = [first, second, block('res3', second.out)];
		this.#looks = [look('look1', first.out), look('look2', second.out)];
		this.#grow = packLayer(engine, weights, 'grow', [4 * fine, coarse]);
		this.#up = block('up', planes.joined);
		this.#norm = norm(weights, 'norm', fine, EPSILON);
		this.#leave = packLayer(engine, weights, 'leave', [12, fine, 3, 3]);
		this.#guess = plane(engine, SIDE, 3, 0);
	}

	/**
	 * The guess [32, 32, 3] of the clean picture; the array is used again by the next call.
	 * @param noisy (1 - time) picture + time noise
	 * @param time from 1 (noise alone) down to 0
	 */
	guess(noisy: Picture, time: number, prompt: Reading): Picture {
		const { input, entry, entered, folded, coarse, joined, ready, left } = this.#planes;
		const engine = this.#engine;
		const [first, second, third] = this.#middle;
		this.#condition.run(time, prompt.point);
		const condition = this.#condition.out;
		input.data.set(noisy);
		spaceToDepth(input, entry);
		conv3(engine, entry, this.#enter, entered);
		this.#down.run(condition);
		spaceToDepth(this.#down.out, folded);
		conv1(engine, folded, this.#shrink, coarse);
		first.run(condition);
		this.#looks[0].run(prompt);
		second.run(condition);
		this.#looks[1].run(prompt);
		third.run(condition);
		conv1(engine, third.out, this.#grow, folded);
		depthToSpace(folded, joined);
		putLastChannels(this.#down.out, joined);
		this.#up.run(condition);
		normalisePlane(this.#norm, this.#up.out, ready, true);
		conv3(engine, ready, this.#leave, left);
		depthToSpace(left, this.#guess);
		return this.#guess.data;
	}

	/** How much each of the 8 x 8 cells looked at word `slot` in the last guess, from 0 to 1. */
	looksAt(slot: number): Float32Array {
		const [first, second] = this.#looks.map((look) => look.looksAt(slot));
		if (!first || !second) return new Float32Array();
		return first.map((look, cell) => (look + (second[cell] ?? 0)) / 2);
	}
}
