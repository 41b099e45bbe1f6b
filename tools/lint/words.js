// Finds words of the interface outside src/words.

/** Attributes that never hold words for a reader. */
const SILENT =
	/^(class|style|id|for|d|points|transform|viewBox|rel|type|name|value|href|src|srcset|sizes|media|role|autocomplete|method|slot|translate|lang|as|data-.*|on.*|aria-(current|live|hidden|labelledby|describedby|controls))$/;
/** Attributes and props that hold words even if it is one. */
const SPOKEN =
	/^(aria-(label|description|roledescription|valuetext)|alt|title|placeholder|label|legend|text|heading|summary|caption|hint|note)$/;

const LETTERS = /\p{L}{2,}/u;
/** Elements in a text; what stands between them is looked at. */
const TAGS = /<[^>]*>/g;
/** Two words beside each other. */
const WORDS = /\p{L}{2,}[,:;.!?]? \p{L}+/u;
/** A word as a sentence or a button has it. */
const NAME = /^\p{Lu}\p{Ll}+[.!?…:]?$/u;

/** Functions whose texts no learner reads: selectors, what is compared, and what authors are told. */
const UNREAD =
	/^(querySelector|querySelectorAll|closest|matches|matchMedia|replace|replaceAll|includes|startsWith|endsWith|fail|error|trustBuilt)$/;

/** @param {any} node */
function calleeOf(node) {
	const { callee } = node;
	if (callee.type === 'MemberExpression') {
		return { of: callee.object.name ?? '', name: callee.property.name ?? '' };
	}
	return { of: '', name: callee.name ?? '' };
}

/** @param {any} node a string in code @returns {boolean} true where nobody reads it */
function isUnread(node) {
	for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
		switch (parent.type) {
			case 'NewExpression':
				return /Error$/.test(calleeOf(parent).name);
			case 'CallExpression': {
				const { of, name } = calleeOf(parent);
				return of === 'v' || UNREAD.test(name) || parent.callee === child;
			}
			case 'SvelteAttribute':
				return SILENT.test(parent.key.name);
			case 'SvelteDirective':
			case 'SvelteStyleDirective':
			case 'ImportDeclaration':
			case 'SwitchCase':
			case 'TSLiteralType':
			case 'TSPropertySignature':
				return true;
			case 'ExportNamedDeclaration':
				return parent.source === child;
			case 'BinaryExpression':
				if (/^[!=]==?$/.test(parent.operator)) return true;
				break;
			case 'Property':
				if (parent.key === child && !parent.computed) return true;
				break;
			case 'ArrowFunctionExpression':
			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ExpressionStatement':
			case 'Program':
				return false;
		}
	}
	return false;
}

/** @type {import('eslint').Rule.RuleModule} */
export const wordsApart = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			words: 'Words of the interface stand in src/words/en, so that another language is a folder.'
		}
	},
	create(context) {
		/** @param {any} node @param {unknown} text */
		const look = (node, text) => {
			if (typeof text !== 'string') return;
			const words = text.replace(TAGS, '');
			if (!WORDS.test(words) && !NAME.test(words)) return;
			if (!isUnread(node)) context.report({ node, messageId: 'words' });
		};
		return {
			/** @param {any} node */
			SvelteText(node) {
				if (node.parent.type === 'SvelteStyleElement' || !LETTERS.test(node.value)) return;
				context.report({ node, messageId: 'words' });
			},
			/** @param {any} node */
			SvelteLiteral(node) {
				const { name } = node.parent.key ?? {};
				if (typeof name !== 'string' || SILENT.test(name)) return;
				if (SPOKEN.test(name) ? !LETTERS.test(node.value) : !WORDS.test(node.value)) return;
				context.report({ node, messageId: 'words' });
			},
			/** @param {any} node */
			Literal: (node) => look(node, node.value),
			/** @param {any} node */
			TemplateElement: (node) => look(node, node.value.cooked)
		};
	}
};
