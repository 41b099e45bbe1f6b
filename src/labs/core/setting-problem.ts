/** What could not be used of a setting, and what is taken instead; `name` is that of a value. */
export type SettingProblem =
	| { readonly code: 'unknown'; readonly name: string; readonly known: readonly string[] }
	| {
			readonly code: 'no-number';
			readonly name: string;
			readonly text: string;
			readonly taken: number;
	  }
	| {
			readonly code: 'out-of-bounds';
			readonly name: string;
			readonly text: string;
			readonly low: number;
			readonly high: number;
			readonly taken: number;
	  }
	| {
			readonly code: 'no-choice';
			readonly name: string;
			readonly text: string;
			readonly choices: readonly string[];
			readonly taken: string;
	  }
	| {
			readonly code: 'too-long';
			readonly name: string;
			readonly length: number;
			readonly taken: number;
	  }
	/** "Next word": an adapter for another model than the large one. */
	| { readonly code: 'lora-alone' }
	/** "From noise to picture". */
	| { readonly code: 'no-mask'; readonly digits: number }
	| { readonly code: 'no-start' }
	| { readonly code: 'no-reveal' }
	/** "One space". */
	| { readonly code: 'too-many-captions'; readonly count: number; readonly taken: number }
	| { readonly code: 'long-caption'; readonly length: number; readonly taken: number }
	| { readonly code: 'no-picture' }
	/** "Look and answer". */
	| { readonly code: 'no-made-picture' }
	/** "Teach it a new thing". */
	| {
			readonly code: 'no-example';
			readonly text: string;
			readonly things: readonly string[];
			readonly below: number;
	  }
	| { readonly code: 'most-put-back'; readonly text: string; readonly most: number };
