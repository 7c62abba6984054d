import type { Stage, Step } from './steps';

/** The question that is open now, as everybody may know it: also the wall. */
export interface ShownStep {
  id: string;
  stage: Stage;
  /** Its place among all questions, from 1, and how many there are. */
  number: number;
  of: number;
  team: string | null;
  ask: string | null;
  /** The decision it is about: what was revealed of it. */
  about: { turn: string; team: string; number: number; title: string; choice: string | null } | null;
  share: Step['share'];
  numbers: readonly string[];
  minutes: number;
  /** When it was opened, server time in milliseconds. */
  openedAt: number;
}
