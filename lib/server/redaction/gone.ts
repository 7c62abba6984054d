import type { RecordedEvent } from '../../game/events';
import type { TeamId, TurnId } from '../../game/ids';
import { textsOf } from '../../game/written';
import type { KeptEvent } from '../record/store';

/** What is to be forgotten beside the record, where texts of it are withheld. */
export interface Gone {
  texts: string[];
  /** Decisions whose reasons are among them. */
  decisions: { turn: TurnId; team: TeamId }[];
}

/** What the events about to be written withhold of a record; null: nothing. */
export function goneWith(record: readonly RecordedEvent[], kept: readonly KeptEvent[]): Gone | null {
  const said = kept.flatMap(({ event }) => (event.type === 'Withheld' ? event.data.positions.map((position) => ({ fact: record[position - 1], remains: event.data.remains[position] })) : []));
  if (said.length === 0) return null;
  const gone: Gone = { texts: [], decisions: [] };
  for (const { fact, remains } of said) {
    if (!fact) continue;
    const left = new Set(textsOf({ ...fact, data: remains ?? {} } as RecordedEvent));
    gone.texts.push(...textsOf(fact).filter((text) => !left.has(text)));
    if (fact.type === 'DecisionSubmitted') gone.decisions.push({ turn: fact.data.turn, team: fact.data.team });
  }
  return gone;
}
