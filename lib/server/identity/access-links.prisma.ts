import type { GameId, SeatId } from '../../game/ids';
import type { Database } from '../db';
import type { Identity, Play } from '../house';
import { standing } from '../standing';
import type { Holders } from './holders.prisma';
import { derivedToken, freshSeatId, freshToken, hashOf } from './tokens';

type Links = Pick<Identity, 'openLink' | 'enterByLink'>;

/**
 * Links for the wall and for observers. A link's token is made from the house's secret, so that the
 * same link can be shown again though only its hash is kept. All walls of a game share one seat; each
 * observer gets a seat, since observers take notes of their own.
 */
export function accessLinks(db: Database, play: Pick<Play, 'submit' | 'state'>, holders: Holders, secret: string, clock: () => number): Links {
  const isSeated = async (game: GameId, seat: SeatId) => {
    const state = await play.state(game);
    return state !== null && standing(state, seat) !== null;
  };

  const seatToken = (seat: SeatId) => derivedToken(secret, `seat ${seat}`);

  async function sitDown(game: GameId, seat: SeatId, kind: 'screen' | 'observer', token: string): Promise<void> {
    await holders.add({ seat, game, name: '', tokenHash: hashOf(token) });
    const answer = await play.submit(game, 'system', `arrive-${seat}`, { type: 'seatArrives', seat, kind });
    if (!answer.ok) throw new Error(`a ${kind} could not be seated: ${answer.error.code}`);
  }

  return {
    async openLink(game, kind) {
      for (let generation = 1; ; generation++) {
        const token = derivedToken(secret, `link ${game} ${kind} ${generation}`);
        const tokenHash = hashOf(token);
        const known = await db.accessLink.findUnique({ where: { tokenHash } });
        if (known) {
          const open = known.closedAt === null && (kind === 'observer' || (await isSeated(game, known.seatId as SeatId)));
          if (open) return `/link/${token}`;
          continue;
        }
        const seat: SeatId = `s_${derivedToken(secret, `wall ${token}`).slice(0, 16)}`;
        if (kind === 'screen') await sitDown(game, seat, kind, seatToken(seat));
        await db.accessLink.upsert({ where: { tokenHash }, create: { tokenHash, gameId: game, seatId: kind === 'screen' ? seat : '', kind, createdAt: BigInt(clock()) }, update: {} });
        return `/link/${token}`;
      }
    },

    async enterByLink(token, held = []) {
      const link = await db.accessLink.findUnique({ where: { tokenHash: hashOf(token) } });
      if (!link || link.closedAt !== null) return null;
      const game = link.gameId as GameId;
      if (link.kind === 'screen') {
        const seat = link.seatId as SeatId;
        return (await isSeated(game, seat)) ? { game, seat, token: seatToken(seat), kind: 'screen' } : null;
      }
      const state = await play.state(game);
      const known = held.find((seat) => state && standing(state, seat)?.seat.kind === 'observer');
      if (known) return { game, seat: known, token: null, kind: 'observer' };
      const own = { seat: freshSeatId(), token: freshToken() };
      await sitDown(game, own.seat, 'observer', own.token);
      return { game, ...own, kind: 'observer' };
    },
  };
}
