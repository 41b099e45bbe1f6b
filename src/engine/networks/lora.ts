import { type Tensor, type Weights } from './weights.ts';

/**
 * The weights of a model with a low-rank adapter added to its matrices: where the adapter has
 * `x.a` [rank, in] and `x.b` [out, rank], `x.weight` becomes weight + b a.
 */
export function withLora(base: Weights, lora: Weights): Weights {
	return {
		model: base.model,
		config: base.config,
		has: (name) => base.has(name),
		outputs: (name) => base.outputs(name),
		inputs: (name) => base.inputs(name),
		tensor(name, shape) {
			const tensor = base.tensor(name, shape);
			const layer = name.replace(/\.weight$/, '');
			const [out, depth] = shape;
			const adapted = layer !== name && lora.has(`${layer}.a`);
			if (!adapted || out === undefined || depth === undefined) return tensor;
			const rank = lora.outputs(`${layer}.a`);
			const a = lora.tensor(`${layer}.a`, [rank, depth]);
			const b = lora.tensor(`${layer}.b`, [out, rank]);
			return adapt(tensor, a, b, rank);
		}
	};
}

function adapt(tensor: Tensor, a: Tensor, b: Tensor, rank: number): Tensor {
	const depth = a.values.length / rank;
	const values = tensor.values.map((value, i) => {
		const row = Math.floor(i / depth);
		let sum = value;
		for (let r = 0; r < rank; r++) {
			sum += (b.values[row * rank + r] ?? 0) * (a.values[r * depth + (i % depth)] ?? 0);
		}
		return sum;
	});
	return { ...tensor, values };
}
