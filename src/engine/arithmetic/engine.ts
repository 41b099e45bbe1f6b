import { type Engine } from './matrix.ts';
import { multiplyPlain } from './multiply.ts';

/** An engine in plain JavaScript: works everywhere, about a tenth as fast as the kernel. */
export function plainEngine(): Engine {
	return { take: (length) => new Float32Array(length), multiply: multiplyPlain };
}

/** The memory of the kernel: WebAssembly.Memory, as far as it is needed here. */
export interface KernelMemory {
	readonly buffer: ArrayBufferLike;
}

type KernelMultiply = (
	...pointers: [
		a: number,
		aStep: number,
		segments: number,
		aSegment: number,
		depth: number,
		b: number,
		panel: number,
		bias: number,
		c: number,
		cStep: number,
		rows: number,
		columns: number
	]
) => void;

/** What the compiled kernel exports. */
export interface KernelExports {
	readonly multiply: KernelMultiply;
}

/** Whether `exports` are those of the kernel (its bytes are ours: the name is all that can be seen). */
export function isKernel(exports: object): exports is KernelExports {
	return 'multiply' in exports && typeof exports.multiply === 'function';
}

/** Pages of 64 KiB that hold every model of the course at once, with what they need to work. */
export const KERNEL_PAGES = 640;

/**
 * An engine on the WebAssembly kernel. The caller instantiates `kernelBytes()` with
 * `{ env: { memory } }`, because the core knows no WebAssembly; `memory` must not grow afterwards.
 */
export function kernelEngine({ multiply }: KernelExports, memory: KernelMemory): Engine {
	const buffer = memory.buffer;
	// Address 0 stays free; 16 bytes are one vector of the kernel.
	let next = 16;
	const own = (numbers: Float32Array) => {
		if (numbers.buffer !== buffer) throw new RangeError('These numbers belong to another engine.');
		return numbers.byteOffset;
	};
	return {
		take(length) {
			const start = next;
			const end = start + Math.ceil(length / 4) * 16;
			if (end > buffer.byteLength) throw new RangeError('The memory of the models is full.');
			next = end;
			return new Float32Array(buffer, start, length).fill(0);
		},
		multiply(rows, weights, target) {
			multiply(
				own(rows.data) + rows.at * 4,
				rows.step * 4,
				rows.segments,
				rows.segment * 4,
				rows.length,
				own(weights.data),
				weights.panel * 4,
				own(weights.bias),
				own(target.data) + target.at * 4,
				target.step * 4,
				rows.count,
				weights.columns
			);
		}
	};
}
