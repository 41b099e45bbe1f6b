export const prerender = true;
export const trailingSlash = 'always';
// Pages are documents. What is live in them are islands: see src/islands.
export const csr = false;
