import type { RecordedEvent } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import type { Annotation, WrittenAnnotation } from '@/lib/review/annotations/annotation';
import type { Beside } from '@/lib/server/exports/material';
import { planB } from './exported';

/** What reviewers, an evaluator and two seats added to a game of Plan B, with the names of the two. */
export function addedBeside(record: readonly RecordedEvent[]): Beside & { seats: [SeatId, SeatId] } {
  const players = record.flatMap((event) => (event.type === 'SeatAdmitted' && event.data.kind === 'player' ? [event.data.seat] : []));
  const control = record.flatMap((event) => (event.type === 'SeatAdmitted' && event.data.kind === 'control' ? [event.data.seat] : []))[0];
  const revealed = record.find((event) => event.type === 'DecisionRevealed');
  const inject = record.find((event) => event.type === 'InjectReleased');
  const { learning_objectives: objectives, survey } = planB().scenario.teaching;
  const [first, second] = players;
  const item = survey?.items[0]?.id;
  if (!control || !first || !second || !revealed || !inject || !item || !objectives[0]) throw new Error('this record is not of a whole game of Plan B');
  let made = 0;
  const by = (author: Annotation['author'], written: WrittenAnnotation): Annotation => {
    made += 1;
    return { ...written, id: `a_added${made}`, author, at: revealed.at + made, since: revealed.at + made, withdrawnAt: null, mine: false } as Annotation;
  };
  const answer = (seat: SeatId, when: 'before' | 'after', value: number) => by(seat, { kind: 'survey', anchor: { to: 'survey', item, when }, content: { value } });
  return {
    seats: [first, second],
    names: { [first]: 'Abe Taro', [second]: 'Kim Sujin' },
    annotations: [
      by('r_reader', { kind: 'note', anchor: { to: 'decision', turn: revealed.data.turn, team: revealed.data.team }, content: { text: '=理由が短い Too short a reason.' } }),
      by(first, { kind: 'note', anchor: { to: 'moment', position: inject.position }, content: { text: 'We had not read it yet.' } }),
      by(control, { kind: 'observation', anchor: { to: 'moments', positions: [inject.position, revealed.position] }, content: { rating: 4, text: 'They asked before they chose.', objective: objectives[0].id } }),
      by(control, { kind: 'observation', anchor: { to: 'moments', positions: [revealed.position] }, content: { rating: 2, text: 'Nobody read the dissent.', objective: null } }),
      by(second, { kind: 'answer', anchor: { to: 'step', step: `why:${revealed.data.turn}:${revealed.data.team}`, team: revealed.data.team }, content: { text: '=もう遅い Too late by then.', number: null, share: 'room' } }),
      by(first, { kind: 'answer', anchor: { to: 'step', step: 'number:C06', team: 'seoul' }, content: { text: '2', number: 2, share: 'room' } }),
      by(first, { kind: 'answer', anchor: { to: 'step', step: 'first', team: null }, content: { text: 'For nobody else to read.', number: null, share: 'private' } }),
      by(first, { kind: 'code', anchor: { to: 'decision', turn: revealed.data.turn, team: revealed.data.team }, content: { codes: ['china', 'patron'] } }),
      by('r_reader', { kind: 'code', anchor: { to: 'decision', turn: revealed.data.turn, team: revealed.data.team }, content: { codes: ['patron'] } }),
      answer(first, 'before', 2), answer(first, 'after', 5), answer(second, 'before', 3),
    ],
  };
}
