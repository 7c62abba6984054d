/** How a contested effect may be read: as set between the schools, as the paper would have it, or as its rivals would. */
export const READINGS = ['default', 'paper', 'rival'] as const;
export type Reading = (typeof READINGS)[number];
