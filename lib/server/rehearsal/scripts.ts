import type { DecisionDraft } from '../../game/decision-draft';
import type { SeatId } from '../../game/ids';
import type { PlannedTurn } from '../../game/scenario/play';
import { get } from '../../game/table';
import { currentTurnId } from '../../game/whereabouts';
import { whatControlDoes } from '../../rehearsal/control';
import { PACES, type Pace } from '../../rehearsal/pace';
import { whatToDo } from '../../rehearsal/player';
import { MANNERS, type Temperament } from '../../rehearsal/temperament';
import type { Script, Standpoint } from './actor';
import type { Note } from './note';

/** A player's script, by its temperament; its team and office are those of the seat it sits on. */
export function playerScript(seat: SeatId, { temperament, seed, pace }: Note & { temperament: Temperament }): Script {
  return {
    stirs: !MANNERS[temperament].silent,
    think({ line, view, droppedIn, lastAt, now }) {
      const { team = null, role = null } = get(view.seats, seat) ?? {};
      if (team === null || role === null) return null;
      const self = { seat, team, role, temperament, seed };
      return whatToDo(self, { view, draft: decisionDraft({ line, view }), droppedIn, lastAt, now, pace: PACES[pace] });
    },
  };
}

/** Control's script; the plan is what the scenario has in store. */
export function controlScript(seat: SeatId, plan: readonly PlannedTurn[], pace: Pace): Script {
  return { stirs: true, think: ({ view, lastAt, now }) => whatControlDoes({ seat, view, plan, lastAt, now, pace: PACES[pace] }) };
}

function decisionDraft({ line, view }: Pick<Standpoint, 'line' | 'view'>): DecisionDraft | null {
  const content = line.draft(`decision:${currentTurnId(view) ?? ''}`);
  return content !== null && 'option' in content ? content : null;
}
