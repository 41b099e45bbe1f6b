/** What a figure may be drawn with; src/lib/ui/styles/figure.css gives the classes their looks. */
const ELEMENTS =
	/^(?:svg|g|defs|marker|clipPath|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|use)$/;
const ATTRIBUTES =
	/^(?:id|class|viewBox|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|d|points|width|height|transform|refX|refY|markerWidth|markerHeight|orient|marker-start|marker-mid|marker-end|clip-path|href|data-family|opacity)$/;
const CLASSES =
	/^(?:grid|paper|soft|fill|line|strong|dash|right|wrong|head|note|small|bold|accent|mono|on-fill|middle|end)$/;

const NARROWEST = 320;
const WIDEST = 420;
const CHARACTERS = 6000;
/** A figure is drawn larger than its own units where there is room. */
const SCALE = 1.25;

interface Box {
	width: number;
	height: number;
}

function boxOf(svg: string): Box | undefined {
	const [, width, height] =
		/^<svg viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)">/.exec(svg.trim()) ?? [];
	if (width === undefined || height === undefined) return undefined;
	return { width: Number(width), height: Number(height) };
}

function boxProblems(svg: string): string[] {
	const box = boxOf(svg);
	if (box === undefined) return ['does not begin with <svg viewBox="0 0 width height">'];
	const fits = box.width >= NARROWEST && box.width <= WIDEST;
	return fits ? [] : [`is ${box.width} wide: between ${NARROWEST} and ${WIDEST} reads on a phone`];
}

/** Ids are shared by the whole page, so they begin with the figure's name; references stay inside. */
function referenceProblems(attribute: string, value: string, name: string): string[] {
	if (attribute === 'id' && !value.startsWith(name)) {
		return [`the id "${value}" does not begin with "${name}"`];
	}
	const refers = attribute === 'href' || value.includes('url(');
	if (refers && !/^(?:url\()?#[\w-]+\)?$/.test(value)) return [`"${value}" leads outside`];
	return [];
}

function attributeProblems(attribute: string, value: string, name: string): string[] {
	if (!ATTRIBUTES.test(attribute)) return [`has the attribute "${attribute}"`];
	if (attribute !== 'class') return referenceProblems(attribute, value, name);
	const unknown = value.split(/\s+/).filter((word) => !CLASSES.test(word));
	return unknown.map((word) => `has the unknown class "${word}"`);
}

/** The first tag of a drawing that has no partner; browsers would end the page's own elements for it. */
function unpaired(
	tags: readonly (readonly [tag: string, sign: string, element: string])[]
): string[] {
	const open: string[] = [];
	for (const [place, [tag, sign, element]] of tags.entries()) {
		if (sign === '/') {
			const last = open.pop();
			if (last === undefined) return [`has </${element}> without <${element}>`];
			if (last !== element) return [`has </${element}> where </${last}> belongs`];
			if (open.length === 0 && place < tags.length - 1) return ['goes on after its end'];
		} else if (sign === '' && !tag.endsWith('/>')) open.push(element);
	}
	const [never] = open.slice(-1);
	return never === undefined ? [] : [`has <${never}> without </${never}>`];
}

/** Attributes that stand twice in one tag: browsers drop the second. */
function twice(attributes: readonly string[]): string[] {
	const again = attributes.filter((name, place) => attributes.indexOf(name) !== place);
	return again.map((name) => `has the attribute "${name}" twice`);
}

/** What is wrong with the source of a figure, in words; `name` is its file's name without ".svg". */
export function figureProblems(svg: string, name: string): string[] {
	const long = svg.length > CHARACTERS ? [`has ${svg.length} of ${CHARACTERS} characters`] : [];
	const tags = [...svg.matchAll(/<([!?/]?)([\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g)];
	const rest = tags.reduce((text, [tag]) => text.replace(tag, ''), svg);
	const odd = /[<>]/.test(rest) ? ['is no plain SVG: each attribute in double quotes'] : [];
	const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(svg)
		? ['has a & that is not written as &amp;']
		: [];
	const behind = /<\/svg>\s*$/.test(svg) ? [] : ['does not end with </svg>'];
	const pairing = unpaired(tags.map(([tag, sign = '', element = '']) => [tag, sign, element]));
	const inside = tags.flatMap(([, sign = '', element = '', attributes = '']) => {
		if (sign === '/') return [];
		if (sign !== '' || !ELEMENTS.test(element)) return [`holds <${sign}${element}>`];
		const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
		return [
			...pairs.flatMap(([, key = '', value = '']) => attributeProblems(key, value, name)),
			...twice(pairs.map(([, key = '']) => key))
		];
	});
	return [
		...new Set([...boxProblems(svg), ...long, ...odd, ...bare, ...behind, ...pairing, ...inside])
	];
}

/** The words of an attribute, as the page's HTML has them. */
export const unescaped = (attribute: string): string =>
	attribute
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A checked figure as it stands in a page. Its size is written out, so that nothing moves when it
 * is drawn; `label` is its text alternative.
 */
export function drawFigure(svg: string, label: string): string {
	const { width, height } = boxOf(svg) ?? { width: WIDEST, height: WIDEST };
	const size = `width="${Math.round(width * SCALE)}" height="${Math.round(height * SCALE)}"`;
	return svg
		.trim()
		.replace(/>\s+</g, '><')
		.replace('<svg ', () => `<svg role="img" aria-label="${escaped(label)}" ${size} `);
}
