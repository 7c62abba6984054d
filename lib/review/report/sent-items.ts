import type { TeamId } from '../../game/ids';
import type { DecisionRecord } from '../decision-record';
import type { Exposure } from '../exposure';
import { indicatorName, teamName, type Material, type Say } from './material';

/** One thing that was sent, and every team that had it before it decided. */
export interface SentItem {
  /** Its number in the report, by which every decision refers to it. */
  number: number;
  item: Exposure;
  teams: TeamId[];
}

/** Everything that the decisions of a report rest on, each thing once, by its position in the record and in its order. */
export function sentItems(records: readonly DecisionRecord[]): Map<number, SentItem> {
  const found = new Map<number, SentItem>();
  for (const { team, exposure } of records) {
    for (const item of exposure) {
      const sent = found.get(item.position) ?? { number: 0, item, teams: [] };
      if (!sent.teams.includes(team.id)) sent.teams.push(team.id);
      found.set(item.position, sent);
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b).map(([position, sent], at) => [position, { ...sent, number: at + 1 }]));
}

/** What kind of thing it is, and its title where it has one. */
export function itemName({ kind, from, title }: Exposure, material: Material, say: Say): string {
  const name = say(`review.knowledge.kind.${kind}`, { from: from === null ? '' : teamName(from, material) });
  return title === null ? name : `${name}: ${title}`;
}

/** A thing word for word and value for value; empty where its title says all. */
export function itemText({ text, values }: Exposure, material: Material, say: Say): string {
  const told = values.map(({ id, value, trend }) => {
    const words = { name: indicatorName(id, material), trend: say(`common.trend.${trend}`) };
    return value === null ? say('review.knowledge.direction', words) : say('review.knowledge.value', { ...words, value });
  });
  return [...(text === '' ? [] : [text]), ...told].join('\n');
}
