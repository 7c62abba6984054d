import { isTeam } from '../addressees';
import { checkDecision } from '../checking';
import { accepted, refused } from '../decided';
import { submit } from '../deciding';
import type { TeamId } from '../ids';
import type { ControlRule } from '../rule';
import type { SeatState } from '../state';
import { get } from '../table';
import { handOf, inTurn } from '../whereabouts';

/**
 * Control enters a decision that a team handed in on paper, also while the exercise is paused or the
 * team's time is up: what counts is when the slip was handed in, and for that the witness stands, who is
 * somebody other than the one who decided.
 */
export const enterSlip: ControlRule<'enterSlip'> = ({ turn: turnId, team, seat, witness, decision }, state, by, c) =>
  inTurn(state, turnId, ['deliberate'], (turn) => {
    if (!isTeam(state, team)) return refused('unknown-team', { team });
    if (!mayWitness(get(state.seats, witness))) return refused('unknown-seat', { seat: witness });
    if (seat !== null && !decidesFor(team, get(state.seats, seat))) return refused('unknown-seat', { seat });
    if (seat === witness) return refused('not-yours-to-do', { needs: 'another_witness' });
    const before = get(turn.submitted, team);
    if (before) return refused('already-sealed', before.origin === 'paper' ? handOf(get(turn.slips, team)?.by) : {});
    const checked = checkDecision(decision, turn, team, state);
    if (!checked.ok) return checked;
    const data = submit(turnId, team, { seat, origin: 'paper' }, checked.content, c);
    return accepted(
      { audience: `team:${team}`, type: 'SlipEntered', data: { turn: turnId, team, seat, witness, by } },
      { audience: `team:${team}`, type: 'DecisionSubmitted', data },
      { audience: 'all', type: 'DecisionSealed', data: { turn: turnId, team, number: state.seals + 1, seal: data.seal } },
    );
  });

/** A player of the team, also one whom Control removed, say for a phone that is lost; not one who was moved to another seat. */
function decidesFor(team: TeamId, seat: SeatState | undefined): boolean {
  return seat?.kind === 'player' && seat.team === team && (seat.status === 'seated' || (seat.status === 'removed' && seat.movedTo === null));
}

/** Somebody who is there in person: of Control, an observer, or a player of any team. */
function mayWitness(seat: SeatState | undefined): boolean {
  return seat?.status === 'seated' && !seat.scripted && ['control', 'observer', 'player'].includes(seat.kind);
}
