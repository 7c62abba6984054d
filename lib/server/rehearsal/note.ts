import { z } from 'zod';
import type { DraftKey } from '../../contract';
import type { GameId, SeatId } from '../../game/ids';
import { TEMPERAMENTS } from '../../rehearsal/temperament';
import type { Drafts } from '../house';
import { pace } from './wishes';

const KEY: DraftKey = 'own:rehearsal';

const note = z.strictObject({ temperament: z.enum(TEMPERAMENTS).nullable(), seed: z.int(), pace });
/** Who a scripted seat is, as it notes for itself; the temperament of Control is null. */
export type Note = z.infer<typeof note>;

/** Kept among the seat's own drafts, so that it goes on as the same one after a restart. */
export async function keepNote(drafts: Drafts, game: GameId, seat: SeatId, content: Note): Promise<void> {
  await drafts.save(game, `seat:${seat}`, KEY, seat, { text: JSON.stringify(content) });
}

export async function readNote(drafts: Drafts, game: GameId, seat: SeatId): Promise<Note | null> {
  const kept = (await drafts.of(game, [`seat:${seat}`])).find(({ key }) => key === KEY)?.content;
  if (!kept || !('text' in kept)) return null;
  const parsed = note.safeParse(JSON.parse(kept.text));
  return parsed.success ? parsed.data : null;
}
