declare global {
	/** The address of the site, with a slash at its end; empty where the build was not told. */
	const __SITE_URL__: string;

	/** The files of the islands' script, the entry first; empty while developing. */
	const __ISLANDS__: readonly string[];
	/** The styles of each kind of lab; see tools/build/islands-plugin.js. */
	const __LAB_STYLES__: Readonly<Record<string, readonly string[]>>;
	/** The files that the page of a lesson needs beside the entry; likewise. */
	const __LESSON_SCRIPT__: readonly string[];

	namespace App {}
}

export {};
