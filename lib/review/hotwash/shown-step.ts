import type { PostureId } from '../../game/ids';
import type { GameState } from '../../game/state';
import { get } from '../../game/table';
import type { DecisionRef } from '../claims/finding';
import type { Stage, Step } from './steps';

/** A decision that a question is about, by what its reveal told to all; its reasons are not among that. */
export interface ShownMoment extends DecisionRef {
  number: number;
  title: string;
  /** null: none was made. */
  choice: { label: string; text: string } | null;
  postures: readonly PostureId[];
}

/** The question that is open now, as everybody may know it: also the wall. */
export interface ShownStep {
  id: string;
  stage: Stage;
  /** Its place among all questions, from 1, and how many there are. */
  number: number;
  of: number;
  team: string | null;
  ask: string | null;
  about: readonly ShownMoment[];
  share: Step['share'];
  numbers: readonly string[];
  minutes: number;
  /** When it was opened, server time in milliseconds. */
  openedAt: number;
}

/** A question with what all may know of the decisions it is about. `state` may be Control's: nothing but what reveals told is taken from it. */
export function shownStep({ id, stage, team, ask, about, share, numbers, minutes }: Step, state: GameState, place: Pick<ShownStep, 'number' | 'of' | 'openedAt'>): ShownStep {
  return { id, stage, team, ask, share, numbers, minutes, ...place, about: about.flatMap((ref) => shownMoment(ref, state)) };
}

function shownMoment({ turn: id, team }: DecisionRef, { turns }: GameState): ShownMoment[] {
  const turn = get(turns, id);
  const revealed = turn && get(turn.revealed, team);
  if (!revealed) return [];
  const { option, postures } = revealed;
  return [{ turn: id, team, number: turn.number, title: turn.title, choice: option && { label: option.label, text: option.text }, postures }];
}
