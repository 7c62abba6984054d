import type { EvidenceRule } from '../../game/scenario/evidence';
import { choicesOf, isOne, type Choice, type TurnChoices } from './choices';

/** A move as rules describe it: a team's, or the world's. */
export type MoveRule = Extract<EvidenceRule, { type: 'follow' }>['first'];

/** A move that was made: where it stands among the turns played, and the decision it is; null for a move of the world. */
interface Move {
  index: number;
  choice: Choice | null;
}

/** Every move of this kind, in the order played. */
export function movesIn(turns: readonly TurnChoices[], move: MoveRule): Move[] {
  if ('moves_by' in move) {
    const { moves_by: movers, turns: only } = move;
    return turns.flatMap(({ uses, movesBy }, index) => (movesBy.some((mover) => movers.includes(mover)) && (!only || only.includes(uses)) ? [{ index, choice: null }] : []));
  }
  const isMove = (choice: Choice): boolean => (move.changed_posture ? choice.changed && !isOne(choice, { any_postures: move.none_postures ?? [] }) : isOne(choice, move));
  return turns.flatMap((turn, index) => choicesOf([turn], move.team).filter(isMove).map((choice) => ({ index, choice })));
}
