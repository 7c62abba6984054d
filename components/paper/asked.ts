import type { TeamId, TurnId } from '@/lib/game/ids';

/** What can be put on paper. */
export const KINDS = ['cards', 'briefs', 'slips'] as const;
export type Kind = (typeof KINDS)[number];
export const SIZES = ['a4', 'letter'] as const;
export type Size = (typeof SIZES)[number];

/** What Control asked to have printed. */
export interface Asked {
  kinds: Kind[];
  /** The turns of which briefs and slips are printed. */
  turns: TurnId[];
  teams: TeamId[];
  size: Size;
  /** Seat cards on one sheet. */
  perSheet: 1 | 4;
  /** Whether the cards carry the game's code and address. */
  joinCode: boolean;
}

type Search = Record<string, string | string[] | undefined>;
const list = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** Reads what was asked from a page's address; what is left out or unknown is as one most often wants it: everything, of all teams, for the turn `now`. */
export function askedOf(search: Search, known: { turns: readonly TurnId[]; teams: readonly TeamId[]; now: TurnId | null }): Asked {
  const chosen = <T extends string>(from: readonly T[], name: string): T[] => from.filter((one) => list(search[name]).includes(one));
  const or = <T>(some: T[], otherwise: readonly T[]): T[] => (some.length > 0 ? some : [...otherwise]);
  const [turn = known.now] = list(search.turn);
  return {
    kinds: or(chosen(KINDS, 'what'), KINDS),
    turns: turn === 'all' ? [...known.turns] : or(known.turns.filter((id) => id === turn), known.turns.slice(0, 1)),
    teams: or(chosen(known.teams, 'team'), known.teams),
    size: chosen(SIZES, 'size')[0] ?? 'a4',
    perSheet: list(search.cards).includes('1') ? 1 : 4,
    joinCode: list(search.code).includes('yes'),
  };
}
