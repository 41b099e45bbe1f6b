import { conv1, conv3, maxPool, plane, rowAt, type Plane } from '../arithmetic/conv.ts';
import { addTo, linear, normalise, pack, packLayer, relu } from '../arithmetic/layers.ts';
import { type Engine, type Packed } from '../arithmetic/matrix.ts';
import { type Weights } from './weights.ts';

/** Cells along a side of every picture. */
export const SIDE = 32;

/** A picture: 32 x 32 cells of red, green and blue, row by row, each from -1 to 1. */
export type Picture = Float32Array;

/** A part of the tower: works on a plane of its own and leaves the result in `out`. */
interface Stage {
	readonly out: Plane;
	run(): void;
}

/** A 3 x 3 convolution, for a residual also the sum with `beside`, then ReLU. */
class Convolution implements Stage {
	readonly #engine: Engine;
	readonly #weights: Packed;
	readonly out: Plane;

	constructor(
		engine: Engine,
		weights: Weights,
		name: string,
		readonly input: Plane,
		readonly beside?: Plane
	) {
		const full = `picture.${name}`;
		const outputs = weights.outputs(`${full}.weight`);
		this.#engine = engine;
		this.#weights = packLayer(engine, weights, full, [outputs, input.channels, 3, 3]);
		this.out = plane(engine, input.side, outputs, 1);
	}

	run(): void {
		conv3(this.#engine, this.input, this.#weights, this.out);
		if (this.beside) addTo(this.out.data, this.beside.data);
		relu(this.out.data);
	}
}

/** Half the side: the largest of each 2 x 2 cells. */
class Pooling implements Stage {
	readonly out: Plane;

	constructor(
		engine: Engine,
		readonly input: Plane,
		margin: 0 | 1
	) {
		this.out = plane(engine, input.side / 2, input.channels, margin);
	}

	run(): void {
		maxPool(this.input, this.out);
	}
}

/** The stages from the picture to the cells, each reading what the one before leaves. */
function stages(engine: Engine, weights: Weights, input: Plane): Stage[] {
	const list: Stage[] = [];
	const last = () => list.at(-1)?.out ?? input;
	const see = (name: string, beside?: Plane) =>
		list.push(new Convolution(engine, weights, name, last(), beside));
	const residual = (name: string) => {
		const start = last();
		see(`${name}.a`);
		see(`${name}.b`, start);
	};
	const pool = (margin: 0 | 1) => list.push(new Pooling(engine, last(), margin));
	see('conv1');
	residual('res1');
	pool(1);
	see('conv2');
	residual('res2');
	see('conv3');
	pool(0);
	return list;
}

/** Half the side: each 2 x 2 cells become one, channel by channel (colour, row, column). */
function fold(picture: Picture, out: Plane): void {
	for (let i = 0; i < picture.length; i++) {
		const cell = Math.floor(i / 3);
		const [y, x] = [Math.floor(cell / SIDE), cell % SIDE];
		const channel = (i % 3) * 4 + (y & 1) * 2 + (x & 1);
		out.data[rowAt(out, y >> 1) + (x >> 1) * out.channels + channel] = picture[i] ?? 0;
	}
}

/** What the picture tower saw. */
export interface Sight {
	/** Features [16, channels] of the 4 x 4 cells, row by row. */
	readonly cells: Float32Array;
	/** The mean [channels] of the cells' features. */
	readonly features: Float32Array;
	/** The picture's point in the joint space, of length 1. */
	readonly point: Float32Array;
}

/** Sees: turns a picture into features of 4 x 4 cells and a point in the joint space. */
export class PictureTower {
	readonly #engine: Engine;
	readonly #input: Plane;
	readonly #stages: readonly Stage[];
	readonly #squeeze: Packed;
	readonly #squeezed: Plane;
	readonly #flat: Packed;
	readonly #mean: Packed;
	readonly #cells: Plane;
	readonly #features: Float32Array;
	readonly #point: Float32Array;
	readonly #part: Float32Array;

	/** @throws WeightsProblem when the file lacks a part of the tower */
	constructor(engine: Engine, weights: Weights) {
		this.#engine = engine;
		this.#input = plane(engine, SIDE / 2, 12, 1);
		this.#stages = stages(engine, weights, this.#input);
		const cells = this.#stages.at(-1)?.out ?? this.#input;
		const { channels, side } = cells;
		this.#cells = cells;
		const narrow = weights.outputs('picture.squeeze.weight');
		const space = weights.outputs('picture.mean.weight');
		this.#squeeze = packLayer(engine, weights, 'picture.squeeze', [narrow, channels, 1, 1]);
		this.#squeezed = plane(engine, side, narrow, 0);
		// Stored [space, channel, cell] in a matrix; here the channels of a cell lie together.
		const flat = weights.tensor('picture.flat.weight', [space, narrow * side * side]);
		const bias = weights.tensor('picture.flat.bias', [space]).values;
		this.#flat = pack(engine, { ...flat, shape: [space, narrow, side * side] }, bias);
		this.#mean = packLayer(engine, weights, 'picture.mean', [space, channels]);
		this.#part = engine.take(space);
		this.#features = engine.take(channels);
		this.#point = engine.take(space);
	}

	/**
	 * Looks at a picture.
	 * @throws RangeError when it is not 32 x 32 x 3 numbers
	 */
	see(picture: Picture): Sight {
		if (picture.length !== SIDE * SIDE * 3) throw new RangeError('A picture has 32 x 32 cells.');
		fold(picture, this.#input);
		for (const stage of this.#stages) stage.run();
		this.#average();
		conv1(this.#engine, this.#cells, this.#squeeze, this.#squeezed);
		relu(this.#squeezed.data);
		linear(this.#engine, this.#squeezed.data, 1, this.#flat, this.#point);
		linear(this.#engine, this.#features, 1, this.#mean, this.#part);
		addTo(this.#point, this.#part);
		normalise(this.#point);
		return {
			cells: this.#cells.data.slice(),
			features: this.#features.slice(),
			point: this.#point.slice()
		};
	}

	#average(): void {
		const { data, channels, side } = this.#cells;
		this.#features.fill(0);
		for (let i = 0; i < data.length; i++) {
			const channel = i % channels;
			const sum = this.#features[channel] ?? 0;
			this.#features[channel] = sum + (data[i] ?? 0) / side ** 2;
		}
	}
}
