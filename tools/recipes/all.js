import { catalogue } from './catalogue/recipe.js';
import { lab } from './lab/recipe.js';
import { labKind } from './lab-kind/recipe.js';
import { lesson } from './lesson/recipe.js';
import { page } from './page/recipe.js';
import { questionKind } from './question-kind/recipe.js';
import { rule } from './rule/recipe.js';

/**
 * The recipes of CONTRIBUTING.md that are done on a copy.
 * @type {readonly import('./apply.js').Recipe[]}
 */
export const RECIPES = [lesson, lab, labKind, questionKind, page, rule, catalogue];
