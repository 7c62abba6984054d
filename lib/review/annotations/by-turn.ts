import type { TurnId } from '../../game/ids';
import { ofType, type Facts } from '../select';
import type { Annotation } from './annotation';

/** A part of a game under which annotations are listed: before the first turn, a turn, or after the end. */
export type Part = { at: 'start' } | { at: 'turn'; turn: TurnId; number: number; title: string } | { at: 'end' };

/**
 * Annotations by the part of the game that they are about, each part in the order of what happened: a moment where
 * it stands, a decision at its last seal (or where its turn opened), and of the same thing the earlier written first.
 */
export function byTurn(annotations: readonly Annotation[], facts: Facts): { part: Part; annotations: Annotation[] }[] {
  const opened = ofType(facts, 'TurnOpened');
  const ended = ofType(facts, 'ExerciseEnded')[0]?.position ?? Infinity;
  const seals = ofType(facts, 'DecisionSealed');
  const parts: { part: Part; annotations: Annotation[] }[] = [
    { part: { at: 'start' }, annotations: [] },
    ...opened.map(({ data }) => ({ part: { at: 'turn' as const, turn: data.turn, number: data.number, title: data.title }, annotations: [] })),
    { part: { at: 'end' }, annotations: [] },
  ];
  const place = ({ anchor }: Annotation): { part: number; position: number } => {
    switch (anchor.to) {
      case 'moment':
      case 'moments': {
        const position = anchor.to === 'moment' ? anchor.position : (anchor.positions[0] ?? 0);
        return { position, part: position >= ended ? parts.length - 1 : opened.findLastIndex((turn) => turn.position <= position) + 1 };
      }
      case 'decision':
      case 'sentence': {
        const index = opened.findIndex(({ data }) => data.turn === anchor.turn);
        const sealed = seals.findLast(({ data }) => data.turn === anchor.turn && data.team === anchor.team)?.position;
        return { part: index + 1, position: sealed ?? opened[index]?.position ?? 0 };
      }
      case 'survey':
        return { part: anchor.when === 'before' ? 0 : parts.length - 1, position: Infinity };
      case 'step':
        return { part: parts.length - 1, position: Infinity };
    }
  };
  const placed = annotations.map((annotation) => ({ annotation, ...place(annotation) }));
  placed.sort((a, b) => (a.position === b.position ? 0 : a.position - b.position) || a.annotation.at - b.annotation.at);
  for (const { annotation, part } of placed) parts[part]?.annotations.push(annotation);
  return parts.filter((part) => part.annotations.length > 0);
}

/** How many annotations are about each moment of a record. */
export function countByPosition(annotations: readonly Annotation[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { anchor } of annotations) {
    const positions = anchor.to === 'moment' ? [anchor.position] : anchor.to === 'moments' ? anchor.positions : [];
    for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  return counts;
}
