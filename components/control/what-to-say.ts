import type { GameState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import type { Step } from './next-step';
import type { Frame, RunTurn } from './run-of-show';

/** The scenario's words for two moments: what has just opened, and what the next action opens; null where it has none. */
export interface Script {
  now: string | null;
  next: string | null;
}

/** What the scenario would have Control say here. */
export function whatToSay(state: GameState, step: Step, run: readonly RunTurn[], frame: Frame): Script {
  const turn = currentTurn(state);
  const here = run.find(({ id }) => id === turn?.id)?.script ?? {};
  return { now: state.stage === 'running' && state.phase !== null ? (here[state.phase] ?? null) : null, next: next() };

  function next(): string | null {
    switch (step.kind) {
      case 'start':
        return [frame.opening, run[0]?.script.brief].filter(Boolean).join('\n\n') || null;
      case 'deliberate':
      case 'reveal':
      case 'adjudicate':
        return here[step.kind] ?? null;
      case 'turn':
        return run[step.number - 1]?.script.brief ?? null;
      case 'end':
      case 'hotWash':
        return frame.closing;
      case 'publish':
      case 'resume':
      case 'read':
        return null;
    }
  }
}
