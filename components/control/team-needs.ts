import type { People } from '@/lib/contract';
import { mayCommit } from '@/lib/game/authority';
import { timeLeft } from '@/lib/game/clock';
import type { TeamId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import type { TeamDraft } from './use-team-drafts';

/** Why a team needs Control's eye, the most pressing first. */
export type Need = 'nobody' | 'gone' | 'overtime' | 'question' | 'noCommitter' | 'unread' | 'unwritten';

const SOON_MS = 3 * 60_000;

/** What keeps a team from going on by itself. Scripted seats are always there. */
export function teamNeeds(state: GameState, team: TeamId, people: People, draft: TeamDraft | undefined, now: number): Need[] {
  if (state.stage === 'ended') return [];
  const turn = currentTurn(state);
  const seated = Object.values(state.seats).filter((seat) => seat.kind === 'player' && seat.team === team && seat.status === 'seated');
  const there = seated.filter(({ id, scripted }) => scripted || people.online.includes(id));
  if (seated.length === 0) return ['nobody'];
  const asked = [state.lobby, ...Object.values(state.turns)].some(({ rfis }) => rfis.some((rfi) => rfi.team === team && rfi.answer === null));
  const needs: [Need, boolean][] = [
    ['gone', there.length === 0],
    ['overtime', late(0)],
    ['question', asked],
    ['noCommitter', deciding() && there.length > 0 && !there.some(({ id }) => mayCommit(state, id))],
    ['unread', deciding() && turn?.briefs[team] !== undefined && Object.keys(turn.opened['brief'] ?? {}).every((id) => !seated.some((seat) => seat.id === id))],
    ['unwritten', late(SOON_MS) && draft?.content.option == null],
  ];
  return needs.filter(([, is]) => is).map(([need]) => need);

  /** The team still has to decide. */
  function deciding(): boolean {
    return state.phase === 'deliberate' && turn !== null && turn.submitted[team] === undefined;
  }
  function late(within: number): boolean {
    const left = timeLeft(state, team, now);
    return deciding() && left !== null && left < within;
  }
}
