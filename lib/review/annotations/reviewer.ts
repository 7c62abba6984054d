import type { Seat } from '../../game/seat';

/** Somebody who reads by a review link and has no seat. */
export type ReaderId = `r_${string}`;

/** Who writes or reads annotations: a seat of the game (never the wall's), or somebody with a review link. */
export type Reviewer = Exclude<Seat, { kind: 'screen' }> | { id: ReaderId; kind: 'reader' };
