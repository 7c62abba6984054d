/** The four phases of a turn, in order. */
export const PHASES = ['brief', 'deliberate', 'reveal', 'adjudicate'] as const;
export type Phase = (typeof PHASES)[number];
