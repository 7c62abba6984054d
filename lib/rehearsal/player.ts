import { get } from '../game/table';
import { chanceFor } from './chance';
import { command, type Deed } from './deed';
import { ask } from './habits/ask';
import { cable } from './habits/cable';
import { decide } from './habits/decide';
import { drop } from './habits/drop';
import { object } from './habits/object';
import { hasRead, read } from './habits/read';
import { talk } from './habits/talk';
import { vote } from './habits/vote';
import { waver } from './habits/waver';
import { between, mindOf, type Moment, type Self } from './mind';
import { MANNERS } from './temperament';

/** What a scripted player does once it has read its brief. */
const HABITS = [talk, vote, cable, ask, decide, drop, waver, object];

/**
 * What a scripted player will do next, and when; null: it waits for something to happen. It judges by its own
 * view alone, as a person at this seat could. The same self in the same view does the same.
 */
export function whatToDo(self: Self, moment: Moment): Deed | null {
  const { view } = moment;
  if (MANNERS[self.temperament].silent || view.stage === 'ended') return null;
  if (!get(view.seats, self.seat)?.confirmed) {
    const wait = between(1, 5, chanceFor(self.seed, `${self.team} ${self.role} arrives`));
    return command(moment.lastAt + wait * moment.pace, { type: 'confirmPresence' });
  }
  const mind = mindOf(self, moment);
  if (!mind || view.clock.pausedAt !== null) return null;
  const habits = hasRead(mind) ? [read, ...HABITS] : [read];
  const deeds = habits.flatMap((habit) => habit(mind) ?? []);
  return deeds.length === 0 ? null : deeds.reduce((a, b) => (b.at < a.at ? b : a));
}
