import type { Rule } from '../matrix/rules';
import type { Places, Somebody } from './places';

/** Where things are sent again, and what is held against what comes of it. */
export interface Replay {
  url: string;
  places: Places;
  rules: readonly Rule[];
  /** Whether the records and drafts of all games are as they were, and nobody in them has heard anything. */
  untouched(): boolean;
}

/** What came of it. */
export interface Found {
  /** What was not as it is to be, in words. */
  red: string[];
  sent: number;
  refused: number;
  /** What the table lets them do: the matrix tries it. */
  left: number;
  /** How long the answers took, about what exists and is somebody else’s, and about what does not exist. */
  existsMs: number[];
  missingMs: number[];
}

/** The words in an answer that only others than they may read. */
export function overheard({ planted, when }: Places, { home, within, team }: Somebody, text: string): string[] {
  const may = (whose: string, of: string | null): boolean => whose === home && (when === 'opened' || within === 'facilitator' || of === team);
  return planted.filter((one) => !may(one.whose, one.team) && text.includes(one.word)).map(({ word }) => word);
}

/** The middle of many numbers. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
