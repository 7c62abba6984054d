import type { SeatId } from '@/lib/game/ids';
import type { Scenario } from '@/lib/game/scenario';
import { factsOf } from '@/lib/record/facts';
import type { EventLine } from '@/lib/record/line';
import { verify } from '@/lib/record/verify';
import type { Annotation } from '@/lib/review/annotations/annotation';
import { decisionRecords } from '@/lib/review/decision-records';
import type { Checked, Material } from '@/lib/review/report/material';
import { namedLabels } from '@/lib/review/seat-labels';
import { ofType } from '@/lib/review/select';
import { sha256 } from '../sha256';

/** What stands beside a record for one reader: what people added to it, and their names where the reader is told them. */
export interface Beside {
  annotations: readonly Annotation[];
  names: Readonly<Partial<Record<SeatId, string>>>;
}

/** What a report is written from, out of an exported record: checked line by line on the way. A record that is not whole is written out too, and says so. */
export function materialOf(lines: readonly string[], scenario: Scenario, { annotations, names }: Beside): Material {
  const checked = verify(lines, sha256);
  const events = checked.ok ? checked.events : readable(lines);
  const withheld = events.filter(({ data }) => data === null).length;
  const facts = factsOf(events);
  const game = ofType(facts, 'GameOpened')[0]?.data;
  if (!game) throw new Error('the record does not begin with GameOpened');
  const said: Checked = { events: events.length, head: events.at(-1)?.hash ?? '', withheld, broken: checked.ok ? null : { line: checked.line, reason: checked.reason } };
  const pairs = Object.fromEntries(scenario.pair_rules.map(({ id, when }) => [id, when]));
  return { game, facts, scenario, records: decisionRecords(facts, { sha256, pairs }), labels: namedLabels(facts, names), checked: said, added: annotations };
}

function readable(lines: readonly string[]): EventLine[] {
  return lines.map((line) => JSON.parse(line) as Partial<EventLine>).filter((line): line is EventLine => line.position !== undefined && line.type !== undefined);
}
