import { mayCommit } from '@/lib/game/authority';
import { timeIsUp } from '@/lib/game/clock';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { GameState, SeatState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { forecastsLaid } from './decision';

/** Parts of the page a step leads to. */
export type Place = 'brief' | 'decide' | 'forecast' | 'review' | 'board';

/** The one thing to do now, by its key in seat.next; or whom one waits for. */
export type NextStep =
  | { kind: 'do'; key: 'confirm'; go: null }
  | { kind: 'do'; key: 'readBrief' | 'vote' | 'write' | 'forecast' | 'review' | 'seeReveal' | 'readNarrative' | 'readEnding'; go: Place }
  | { kind: 'wait'; key: 'start' | 'deliberation' | 'reveal' | 'adjudication' | 'nextTurn' | 'paused' | 'ending'; go: null }
  | { kind: 'wait'; key: 'timeUp' | 'pen' | 'commit'; go: Place | null; seats: string[] }
  | { kind: 'sealed'; at: number; teams: string[] };

interface Player {
  id: `s_${string}`;
  team: string;
}

/** What this player should do next, from what the seat knows and the team's draft. `tab` is the part of the page that is open. */
export function nextStep(state: GameState, me: Player, draft: DecisionDraft, now: number, tab: string): NextStep {
  const turn = currentTurn(state);
  if (state.stage === 'ended') return tab === 'board' ? { kind: 'wait', key: 'ending', go: null } : { kind: 'do', key: 'readEnding', go: 'board' };
  if (state.stage === 'lobby' || turn === null) {
    return state.seats[me.id]?.confirmed ? { kind: 'wait', key: 'start', go: null } : { kind: 'do', key: 'confirm', go: null };
  }
  if (state.clock.pausedAt !== null) return { kind: 'wait', key: 'paused', go: null };
  const read = (item: string) => turn.opened[item]?.[me.id] !== undefined;
  switch (state.phase) {
    case null:
    case 'brief':
      return read('brief') ? { kind: 'wait', key: 'deliberation', go: null } : { kind: 'do', key: 'readBrief', go: 'brief' };
    case 'deliberate':
      return whileDeliberating(state, me, draft, now);
    case 'reveal':
      return tab === 'decide' ? { kind: 'wait', key: 'adjudication', go: null } : { kind: 'do', key: 'seeReveal', go: 'decide' };
    case 'adjudicate':
      if (turn.published === null) return { kind: 'wait', key: 'adjudication', go: null };
      return read('narrative') ? { kind: 'wait', key: 'nextTurn', go: null } : { kind: 'do', key: 'readNarrative', go: 'decide' };
  }
}

function whileDeliberating(state: GameState, me: Player, draft: DecisionDraft, now: number): NextStep {
  const turn = currentTurn(state);
  if (!turn) return { kind: 'wait', key: 'start', go: null };
  const sealed = turn.seals[me.team];
  if (sealed) return { kind: 'sealed', at: sealed.at, teams: playing(state).filter((team) => !turn.seals[team]) };
  if (timeIsUp(state, me.team, now)) return { kind: 'wait', key: 'timeUp', go: null, seats: [] };
  if (turn.opened.brief?.[me.id] === undefined) return { kind: 'do', key: 'readBrief', go: 'brief' };
  const table = Object.values(state.seats).filter((seat) => sitsFor(seat, me.team));
  const pen = turn.pens[me.team]?.at(-1)?.seat ?? null;
  const writing = pen === null || pen === me.id;
  const written = draft.option !== null && draft.rationale.trim() !== '';
  // A straw vote helps to decide; once the decision is written it holds nobody up.
  const undecided = !written || !mayCommit(state, me.id);
  if (undecided && table.length > 1 && (turn.straws[me.team]?.[me.id] ?? null) === null) return { kind: 'do', key: 'vote', go: 'decide' };
  const others = (state.game?.teams ?? []).map((team) => team.id).filter((team) => team !== me.team);
  if (!written) return writing ? { kind: 'do', key: 'write', go: 'decide' } : { kind: 'wait', key: 'pen', go: 'decide', seats: [pen] };
  if (writing && !forecastsLaid(draft.forecasts, others)) return { kind: 'do', key: 'forecast', go: 'forecast' };
  if (mayCommit(state, me.id)) return { kind: 'do', key: 'review', go: 'review' };
  return { kind: 'wait', key: 'commit', go: 'decide', seats: table.filter((seat) => mayCommit(state, seat.id)).map((seat) => seat.id) };
}

/** Teams at whose table somebody sits. */
export function playing(state: GameState): string[] {
  const seats = Object.values(state.seats);
  return (state.game?.teams ?? []).map((team) => team.id).filter((id) => seats.some((seat) => sitsFor(seat, id)));
}

/** A team's player; a mirror sits at its table and plays no part. */
function sitsFor(seat: SeatState, team: string): boolean {
  return seat.kind === 'player' && seat.status === 'seated' && seat.team === team;
}
