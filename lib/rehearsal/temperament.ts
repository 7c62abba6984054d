/** The kinds of scripted players. */
export const TEMPERAMENTS = ['steady', 'bold', 'conciliatory', 'contrary', 'talkative', 'late', 'dropping', 'silent'] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

/** How a temperament plays. */
export interface Manner {
  /** Which options it likes: those that sound firm, those that sound gentle, what it did before, or any. */
  likes: 'firm' | 'gentle' | 'the-same' | 'any';
  /** Whether it gives way to what most of its table would choose. */
  heedsTheTable: boolean;
  /** Says one thing and does another: votes for what it likes, seals what it likes least, and objects to what was sealed. */
  contradicts: boolean;
  /** How much it says in a turn: to its team, to other teams, and to Control. */
  lines: number;
  cables: number;
  questions: number;
  /** Seals when it has written, or only about the time the clock runs out. */
  seals: 'when-ready' | 'at-the-last';
  /** Loses its line in the middle of writing, and comes back. */
  drops: boolean;
  /** Does nothing at all: its team has Control and the policy on missed decisions. */
  silent: boolean;
}

const usual: Manner = { likes: 'any', heedsTheTable: true, contradicts: false, lines: 1, cables: 0, questions: 0, seals: 'when-ready', drops: false, silent: false };

export const MANNERS: { readonly [T in Temperament]: Manner } = {
  steady: { ...usual, likes: 'the-same', cables: 1 },
  bold: { ...usual, likes: 'firm', heedsTheTable: false, cables: 1 },
  conciliatory: { ...usual, likes: 'gentle', cables: 1 },
  contrary: { ...usual, heedsTheTable: false, contradicts: true, cables: 1 },
  talkative: { ...usual, lines: 4, cables: 2, questions: 1 },
  late: { ...usual, seals: 'at-the-last' },
  dropping: { ...usual, drops: true },
  silent: { ...usual, silent: true, lines: 0 },
};
