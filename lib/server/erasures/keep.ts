import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import type { House } from '../house';
import { withoutWords, type Logger } from '../log';
import { addErasures, erasureList } from './list';
import { erasuresMade } from './made.prisma';

/** Notes in the data folder what is taken away on request, so that it can be taken out of an older copy again. */
export function keepErasures({ play, identity, annotations }: Pick<House, 'play' | 'identity' | 'annotations'>, { db, dataDir, log }: { db: Database; dataDir: string; log: Logger }): void {
  const note = (game: GameId): void => {
    erasuresMade(db, game).then((made) => addErasures(erasureList(dataDir), made)).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'an erasure could not be noted; the next backup notes it'));
  };
  play.onRecorded((game, events) => {
    if (events.some(({ type }) => type === 'Withheld')) note(game);
  });
  identity.onErased(note);
  annotations.onErased(note);
}
