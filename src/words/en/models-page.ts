export const heading = 'Models';
export const prices =
	"Prices: US list prices in dollars, on demand, unless a model's details say otherwise. “Old” marks what is past its shelf life.";
export const inDetail = 'Every model in detail';
