/** Whom something is for, as the commands take it. */
export type Addressed = 'all' | string[];

/** The same as one word, as a draft keeps it: the teams' ids with spaces between. */
export const addressedWord = (to: Addressed): string => (to === 'all' ? to : [...to].sort().join(' '));

export const fromAddressedWord = (word: string): Addressed => (word === 'all' ? word : word.split(' ').filter(Boolean));
