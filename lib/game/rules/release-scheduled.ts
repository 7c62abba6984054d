import { accepted, refused } from '../decided';
import { plannedInject, release } from '../releasing';
import type { SystemRule } from '../rule';
import { nextScheduled } from '../scheduled';
import { get } from '../table';
import { whereabouts, whileRunning } from '../whereabouts';

/** The clock releases an inject as Control scheduled it. */
export const releaseScheduled: SystemRule<'releaseScheduled'> = ({ inject: id }, state, c) =>
  whileRunning(state, (turn) => {
    const mark = get(state.msel, id);
    const inject = plannedInject(c, id);
    if (!inject || mark?.status !== 'scheduled' || mark.schedule === null) return refused('unknown-inject', { inject: id });
    const next = nextScheduled(state);
    if (!next || next.dueAt > c.now) return refused('time-not-up', whereabouts(state));
    const { why, schedule: { to, text } } = mark;
    return next.inject === id ? accepted(...release(inject, turn.id, { to, text, why, seat: null })) : refused('time-not-up', whereabouts(state));
  });
