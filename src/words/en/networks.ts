export const heading = 'How to read the numbers';
