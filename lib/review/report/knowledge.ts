import type { TurnId } from '../../game/ids';
import type { DecisionRecord } from '../decision-record';
import type { Exposure } from '../exposure';
import { heading, paragraph, table, type Block } from './block';
import { seatName, type Material, type Voice } from './material';
import { itemName, type SentItem } from './sent-items';

/** What a team knew when it decided, turn by turn: each thing by its number among the texts, when it was sent, and who opened it when. */
export function knowledge({ exposure, turn, team, times }: DecisionRecord, sent: ReadonlyMap<number, SentItem>, material: Material, voice: Voice): Block[] {
  const { say } = voice;
  const columns = [say('report.sent.number'), say('review.knowledge.item'), say('review.knowledge.sent'), say('review.knowledge.opened')];
  const rows = (items: readonly Exposure[]): string[][] =>
    items.map((item) => [String(sent.get(item.position)?.number ?? ''), itemName(item, material, say), voice.time(item.sentAt), opened(item, material, voice)]);
  const byTurn = ofTurns(exposure, (item) => item.turn);
  const now = exposure.filter((item) => item.turn === turn.id);
  return [
    heading(3, say('review.knowledge.title', { team: team.name })),
    paragraph(`${say(times.sealed === null ? 'review.knowledge.untilReveal' : 'review.knowledge.untilSeal')} ${say('report.sent.refer')}`),
    ...(exposure.length === 0 ? [paragraph(say('review.knowledge.nothing'))] : []),
    ...table(say('review.knowledge.thisTurn', { count: now.length }), columns, rows(now)),
    ...byTurn.flatMap(([of, items]) => (of === turn.id ? [] : table(say('report.sent.caption', { turn: turnName(of, material, say), count: items.length }), columns, rows(items)))),
  ];
}

function opened({ kind, key, openedBy }: Exposure, material: Material, { say, time }: Voice): string {
  if (openedBy.length > 0) return openedBy.map(({ seat, at }) => `${seatName(seat, material, say)}, ${time(at)}`).join('\n');
  if (kind === 'cable-sent') return say('review.knowledge.written');
  if (kind === 'correction') return say('review.knowledge.putRight');
  return say(`review.knowledge.${key === null ? 'toldInTheRoom' : 'unopened'}`);
}

/** Things turn by turn, each turn where its first thing stands. */
export function ofTurns<T>(items: readonly T[], turnOf: (item: T) => TurnId | null): [TurnId | null, T[]][] {
  return [...new Set(items.map(turnOf))].map((turn) => [turn, items.filter((item) => turnOf(item) === turn)]);
}

/** A turn as the report names it; null: the time before the first. */
export function turnName(turn: TurnId | null, { records }: Material, say: Voice['say']): string {
  const found = records.find((record) => record.turn.id === turn)?.turn;
  return found ? say('notes.turn', { number: found.number, title: found.title }) : say('report.sent.beforeFirst');
}
