import type { SeatId } from '../../game/ids';
import type { SurveyAnswer } from './judged';

/** One survey item before and after. */
export interface ItemShift {
  item: string;
  /** Seats that answered both times, with their two answers. */
  seats: { seat: SeatId; before: number; after: number }[];
  /** How many answered at all, before and after. */
  answered: { before: number; after: number };
  /** The mean of after minus before over the seats that answered both; null without any. */
  meanShift: number | null;
}

/** What changed between a survey before the game and the same one after it. Shifts are of those who answered twice. */
export function shifts(survey: readonly SurveyAnswer[], items: readonly string[]): ItemShift[] {
  return items.map((item) => {
    const given = (when: SurveyAnswer['when']) => new Map(survey.filter((answer) => answer.item === item && answer.when === when).map(({ seat, value }) => [seat, value]));
    const [before, after] = [given('before'), given('after')];
    const seats = [...before].flatMap(([seat, value]) => {
      const later = after.get(seat);
      return later === undefined ? [] : [{ seat, before: value, after: later }];
    });
    const total = seats.reduce((sum, each) => sum + each.after - each.before, 0);
    return { item, seats, answered: { before: before.size, after: after.size }, meanShift: seats.length > 0 ? total / seats.length : null };
  });
}
