import { fromBase64 } from './bytes.ts';
import { KERNEL_BASE64 } from './kernel-bytes.ts';

/** The WebAssembly module of the matrix product (SIMD), as compiled from tools/kernel/multiply.as. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
	return fromBase64(KERNEL_BASE64);
}
