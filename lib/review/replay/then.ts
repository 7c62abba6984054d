import type { TeamId } from '../../game/ids';
import type { Seat } from '../../game/seat';
import type { DecisionRecord } from '../decision-record';
import type { Reading } from '../may-read';

/** The position up to which a team knew what it knew when it decided: its seal, or what came before the reveal. */
export function knownUntil({ positions: { sealed, revealed } }: DecisionRecord): number | null {
  return sealed ?? (revealed === null ? null : revealed - 1);
}

/** By whose eyes somebody may see what a team knew: the whole team's, or their own if they sat there; null when by nobody's. */
export function readsAs({ whole }: Reading, seat: Seat, team: TeamId): string | null {
  if (whole) return `team:${team}`;
  return (seat.kind === 'player' || seat.kind === 'mirror') && seat.team === team ? `seat:${seat.id}` : null;
}
