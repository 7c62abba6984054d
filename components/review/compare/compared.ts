import type { IndicatorFacts, TeamFacts } from '@/lib/game/events';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { SeatLabels } from '../seat-name';

/** One of two decisions laid side by side, with what its reader may be shown and where it leads. */
export interface Compared {
  record: DecisionRecord;
  teams: readonly TeamFacts[];
  indicators: readonly IndicatorFacts[];
  labels: SeatLabels;
  /** Its own page. */
  href: string;
  /** The replay as the team saw it then; null where that cannot be asked. */
  replayHref: string | null;
}
