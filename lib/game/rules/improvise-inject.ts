import { addressed, unknownTeam } from '../addressees';
import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { whileRunning } from '../whereabouts';

/** Control releases an inject of its own making, and may say why; what it changes is for Control to add when it adjudicates. */
export const improviseInject: ControlRule<'improviseInject'> = ({ kind, to, from, title, text, why = null }, state, seat, { freshId }) =>
  whileRunning(state, (turn) => {
    const team = unknownTeam(state, to);
    if (team !== undefined) return refused('unknown-team', { team });
    const inject = freshId();
    const audience = addressed(to);
    return accepted(
      { audience, type: 'InjectReleased', data: { turn: turn.id, inject, kind, from, title, text } },
      { audience: 'control', type: 'InjectRecorded', data: { turn: turn.id, inject, planned: null, to: audience, seat, why, rows: [] } },
    );
  });
