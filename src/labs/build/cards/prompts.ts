/** What the diffusion model paints. */
export const PROMPTS = [
	'a red cat on the grass',
	'a yellow star at night',
	'a blue boat on the sea',
	'two green trees in the snow',
	'a purple fish left of an orange ball',
	'a big white house at sunset'
];

/** What the large language model goes on with. */
export const STARTS = [
	'Once upon a time, there was a',
	'English: The red house is small.\nSpanish:',
	'Text: Mia has a red ball. Tom has a blue kite.\nQuestion: Who has a kite?\nAnswer:'
];

/** What it goes on with without the LoRA and with it. */
export const LORA_START = 'User: Can I have three apples, please?\nBot:';
