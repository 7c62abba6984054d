import { z } from 'zod';

/** A hundred years; 0: for good, null: as the installation keeps them. */
const days = z.number().int().min(0).max(36_525).nullable();

/** How long a game is to be kept, as its facilitator wishes. */
export const keeping = z.object({ namesDays: days, recordsDays: days });
