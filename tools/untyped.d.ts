// Packages that bring no types.
declare module 'subset-font' {
	interface Options {
		targetFormat?: 'woff2' | 'sfnt';
		keepFeatures?: string[];
		noHinting?: boolean;
		dropTables?: string[];
		variationAxes?: Record<string, number | { min: number; max: number }>;
	}
	/** A font that holds only what these characters need. */
	export default function subsetFont(
		font: Buffer,
		characters: string,
		options: Options
	): Promise<Buffer>;
}

declare module 'fontverter' {
	export function convert(font: Buffer, format: 'sfnt' | 'woff2'): Promise<Buffer>;
}
