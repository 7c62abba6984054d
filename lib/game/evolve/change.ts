import type { TeamId, TurnId } from '../ids';
import type { Exchange, GameState, TurnState } from '../state';
import { get, put } from '../table';

/** A turn of which nothing has been told yet. */
function emptyTurn(id: TurnId): TurnState {
  return {
    id,
    number: 0,
    title: '',
    month: 0,
    situation: '',
    openedAt: null,
    phases: {},
    expiredAt: null,
    briefs: {},
    prepared: null,
    branches: [],
    talk: [],
    cables: [],
    rfis: [],
    announcements: [],
    injects: [],
    injectRecords: [],
    opened: {},
    actedFor: [],
    straws: {},
    pens: {},
    dissents: {},
    submitted: {},
    slips: {},
    withdrawals: {},
    seals: {},
    revealed: {},
    adjudication: null,
    published: null,
    corrections: [],
    revisions: [],
    correctedAt: null,
    narrative: null,
    teamNarratives: {},
    closedAt: null,
    head: null,
  };
}

/** The state with one turn changed; a turn not heard of before starts empty. */
export function changeTurn(state: GameState, id: TurnId, change: (turn: TurnState) => Partial<TurnState>): GameState {
  const turn = get(state.turns, id) ?? emptyTurn(id);
  return { ...state, turns: put(state.turns, id, { ...turn, ...change(turn) }) };
}

/** The state with what was said in a turn changed; null stands for the lobby. */
export function changeExchange(state: GameState, turn: TurnId | null, change: (exchange: Exchange) => Partial<Exchange>): GameState {
  return turn === null ? { ...state, lobby: { ...state.lobby, ...change(state.lobby) } } : changeTurn(state, turn, change);
}

/** A table of lists with one more entry in the team's list. */
export function addFor<V>(table: Record<TeamId, V[]>, team: TeamId, entry: V): Record<TeamId, V[]> {
  return put(table, team, [...(get(table, team) ?? []), entry]);
}
