/** What the handle between two pictures is called. */
export const slide = (before: string, after: string): string => `From "${before}" to "${after}"`;
