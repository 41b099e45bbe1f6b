/** What is painted where nothing else is said. */
export const USUAL_PROMPT = 'a red cat on the grass';

/** Prompts that the model can do. */
export const PROMPTS = ['a blue bird above a red house', 'three pink balloons at night'] as const;

/** What a newcomer can have painted on the start page: pictures at which it is at its best. */
export const FIRST_PROMPTS = [
	'a red house in the snow',
	'a yellow boat at sea',
	'a blue cat at night',
	'three pink balloons at sunset'
] as const;

/** Prompts at which it fails. */
export const HARD_PROMPTS = ['not a red cat', 'four red cats', 'a green giraffe'] as const;
