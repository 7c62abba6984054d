import type { Say } from '../report/material';
import { codeBook } from '../report/sheets/code-book';
import { sheetOf } from '../report/sheets/make-sheet';
import type { Sheet } from '../report/sheets/sheet';
import type { ComparedDecision, GameSummary } from './game-summary';

/** A game as it is compared, with the version of the scenario that it played. */
export type VersionedGame = GameSummary & { version: string };

const SECOND_MS = 1_000;

/** A comparison as tables for a reader's own tools: the games, their decisions, where the indicators ended, surprise beside hedging. No titles and no people are in them. */
export function comparisonSheets(games: readonly VersionedGame[], say: Say): Sheet[] {
  const each = <T>(of: (game: VersionedGame) => readonly T[]): { game: VersionedGame; thing: T }[] => games.flatMap((game) => of(game).map((thing) => ({ game, thing })));
  const sheets = [
    sheetOf<VersionedGame>('games', [
      ['label', ({ label }) => label],
      ['cohort', ({ cohort }) => cohort],
      ['form', ({ form }) => form],
      ['version', ({ version }) => version],
      ['ended', ({ ended }) => (ended ? 1 : 0)],
      ['rehearsed', ({ rehearsed }) => (rehearsed ? 1 : 0)],
      ['ending', ({ ending }) => ending],
    ], games, say),
    sheetOf<{ game: VersionedGame; thing: ComparedDecision }>('compared', [
      ['label', ({ game }) => game.label],
      ['cohort', ({ game }) => game.cohort],
      ['turn', ({ thing }) => thing.uses],
      ['team', ({ thing }) => thing.team],
      ['choice', ({ thing }) => thing.option],
      ['toSeal', ({ thing }) => (thing.sealedAfter === null ? null : thing.sealedAfter / SECOND_MS)],
      ['dissents', ({ thing }) => thing.dissents],
    ], each(({ decisions }) => decisions), say),
    sheetOf<{ game: VersionedGame; thing: [string, number] }>('ends', [
      ['label', ({ game }) => game.label],
      ['cohort', ({ game }) => game.cohort],
      ['indicator', ({ thing }) => thing[0]],
      ['value', ({ thing }) => thing[1]],
      ['ended', ({ game }) => (game.ended ? 1 : 0)],
    ], each(({ indicators }) => Object.entries(indicators ?? {})), say),
    sheetOf<{ game: VersionedGame; thing: GameSummary['allies'][number] }>('allies', [
      ['label', ({ game }) => game.label],
      ['cohort', ({ game }) => game.cohort],
      ['team', ({ thing }) => thing.team],
      ['surprise', ({ thing }) => thing.surprise.value],
      ['surpriseN', ({ thing }) => thing.surprise.n],
      ['hedging', ({ thing }) => thing.hedging.value],
      ['hedgingN', ({ thing }) => thing.hedging.n],
    ], each(({ allies }) => allies), say),
  ];
  return [...sheets, codeBook(sheets, say)];
}
