import { accepted, refused } from '../decided';
import type { ControlRule } from '../rule';
import { untilRecordOpens } from '../whereabouts';

/** After ENDEX Control may open the whole record to every seat. */
export const openRecord: ControlRule<'openRecord'> = (_command, state, by) =>
  untilRecordOpens(state, () => (state.stage === 'ended' ? accepted({ audience: 'all', type: 'RecordOpened', data: { by } }) : refused('not-ended')));
