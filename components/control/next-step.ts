import type { WireCommand } from '@/lib/game/commands';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { Phase } from '@/lib/game/phase';
import type { GameState, TurnState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import type { RunTurn } from './run-of-show';
import type { TeamDrafts } from './use-team-drafts';

/** A team that has not sealed, and what the rule for missed decisions would make of it now. */
export interface Unsealed {
  team: TeamId;
  stands: 'draft' | 'straw' | 'none';
}

/** The one thing to do next, and what the press will do. */
export type Step =
  | { kind: 'start' | 'deliberate' | 'adjudicate' | 'turn' | 'resume'; command: WireCommand; minutes: number | null; title: string; number: number }
  /** Asks first when somebody has not sealed: it cannot be taken back. */
  | { kind: 'reveal'; command: WireCommand; missing: Unsealed[] }
  /** The adjudication's own form is sent. */
  | { kind: 'publish' }
  /** Asks first. */
  | { kind: 'end'; command: WireCommand }
  /** The hot wash is led from a page of its own; opening the record can follow, and asks first. `early`: nobody has written down a first reaction, which has to come before secrets are told. */
  | { kind: 'hotWash'; then: WireCommand; early: boolean }
  | { kind: 'read' };

/** What Control does next, from where the game is. `reactions`: how many have written down a first reaction in the hot wash; null while that is not known. */
export function nextStep(state: GameState, run: readonly RunTurn[], drafts: TeamDrafts = {}, reactions: number | null = null): Step {
  const plain = { minutes: null, title: '', number: 0 };
  if (state.stage === 'lobby') return { kind: 'start', command: { type: 'startExercise' }, minutes: minutesOf(state, run[0], 'brief'), title: run[0]?.title ?? '', number: 1 };
  if (state.stage === 'ended') return state.recordOpenedAt === null ? { kind: 'hotWash', then: { type: 'openRecord' }, early: !reactions } : { kind: 'read' };
  if (state.clock.pausedAt !== null) return { kind: 'resume', command: { type: 'resume' }, ...plain };
  const turn = currentTurn(state);
  const planned = run.find(({ id }) => id === turn?.id);
  const command: WireCommand = { type: 'openNext', from: { turn: turn?.id ?? null, phase: state.phase } };
  const here = { title: turn?.title ?? '', number: turn?.number ?? 0 };
  switch (state.phase) {
    case null:
    case 'brief':
      return { kind: 'deliberate', command, minutes: minutesOf(state, planned, 'deliberate'), ...here };
    case 'deliberate':
      return { kind: 'reveal', command, missing: unsealed(state, turn, drafts) };
    case 'reveal':
      return { kind: 'adjudicate', command, minutes: minutesOf(state, planned, 'adjudicate'), ...here };
    case 'adjudicate': {
      if (turn?.published == null) return { kind: 'publish' };
      const next = run[turn.number];
      return next ? { kind: 'turn', command, minutes: minutesOf(state, next, 'brief'), title: next.title, number: next.number } : { kind: 'end', command: { type: 'endExercise' } };
    }
  }
}

/** Minutes a phase will have: the game's own, else the form's, else none. */
function minutesOf(state: GameState, planned: RunTurn | undefined, phase: Phase): number | null {
  return state.game?.settings.minutes[phase] ?? planned?.minutes[phase] ?? null;
}

function unsealed(state: GameState, turn: TurnState | null, drafts: TeamDrafts): Unsealed[] {
  const policy = state.game?.settings.missedDecision ?? 'none';
  return (state.game?.teams ?? [])
    .filter(({ id }) => turn?.submitted[id] === undefined)
    .map(({ id: team }) => {
      const found = policy === 'draft' ? drafts[team]?.content.option != null : policy === 'straw' && turn !== null && hasWinner(state, turn, team);
      return { team, stands: found ? policy : 'none' };
    });
}

/** Whether one option has more straw votes of those who sit there than any other. */
function hasWinner(state: GameState, turn: TurnState, team: TeamId): boolean {
  const votes = Object.entries(turn.straws[team] ?? {}).flatMap(([seat, option]) => (option !== null && state.seats[seat as SeatId]?.status === 'seated' ? [option] : []));
  const [first = 0, second = 0] = [...new Set(votes)].map((option) => votes.filter((vote) => vote === option).length).sort((a, b) => b - a);
  return first > second;
}
