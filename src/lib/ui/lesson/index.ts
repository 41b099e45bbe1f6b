/** The components that lessons may use. They are drawn at build time; see src/lib/server/pages/lesson-page.ts. */
export { default as Calc } from './Calc.svelte';
export { default as Check } from './Check.svelte';
export { default as Fact } from './Fact.svelte';
export { default as Lab } from './Lab.svelte';
