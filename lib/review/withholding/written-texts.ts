import type { RecordedEvent } from '../../game/events';
import type { SeatId, TeamId, TurnId } from '../../game/ids';
import { cutsFor } from '../../game/withholding';
import { textsOf } from '../../game/written';
import { ofType, type Facts } from '../select';

/** One thing that somebody wrote and that still stands in the record. */
export interface WrittenText {
  position: number;
  at: number;
  type: RecordedEvent['type'];
  turn: TurnId | null;
  team: TeamId | null;
  /** Who wrote it; null: without a name, or not said. */
  seat: SeatId | null;
  texts: string[];
}

/** What a list of texts is narrowed to. */
export interface TextFilter {
  turn?: TurnId | undefined;
  team?: TeamId | undefined;
  /** Words that must be in it, in upper or lower case. */
  words?: string | undefined;
}

/** All that people wrote in a game and that stands, in order; what an inject of the scenario says is nobody's. */
export function writtenTexts(facts: Facts, { turn, team, words }: TextFilter = {}): WrittenText[] {
  const sought = words?.trim().toLowerCase() ?? '';
  return facts.filter((fact) => !isOfScenario(fact)).map(asWritten).filter(
    (text) =>
      text.texts.length > 0 &&
      (turn === undefined || text.turn === turn) &&
      (team === undefined || text.team === team) &&
      (sought === '' || text.texts.some((one) => one.toLowerCase().includes(sought))),
  );
}

/** All that would go with the text at a position, it included; empty where there is none. */
export function goesWith(facts: Facts, position: number): WrittenText[] {
  return cutsFor(facts, [position]).map(({ fact }) => asWritten(fact));
}

/** What was withheld so far, the newest first. */
export function withheldSoFar(facts: Facts): { positions: number[]; at: number; by: SeatId; why: string; types: RecordedEvent['type'][] }[] {
  const typeAt = new Map(facts.map(({ position, type }) => [position, type]));
  return ofType(facts, 'Withheld')
    .map(({ data: { positions, by, why }, at }) => ({ positions, at, by, why, types: positions.flatMap((position) => typeAt.get(position) ?? []) }))
    .reverse();
}

function isOfScenario(fact: RecordedEvent): boolean {
  return fact.type === 'InjectReleased' && !fact.data.inject.startsWith('i_');
}

function asWritten(fact: RecordedEvent): WrittenText {
  const { position, at, type, data } = fact;
  const seat = 'seat' in data ? data.seat : 'by' in data ? data.by : null;
  const team = 'team' in data ? data.team : 'from' in data && fact.type === 'CableSent' ? fact.data.from : null;
  return { position, at, type, turn: 'turn' in data ? data.turn : null, team, seat, texts: textsOf(fact) };
}
