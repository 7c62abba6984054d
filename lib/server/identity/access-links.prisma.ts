import type { Command } from '../../game/commands';
import { isTeam } from '../../game/addressees';
import type { GameId, SeatId } from '../../game/ids';
import type { Database } from '../db';
import type { Identity, LinkKind, Play } from '../house';
import { standing } from '../standing';
import type { Holders } from './holders.prisma';
import { REVIEW } from './review-links.prisma';
import { derivedToken, freshSeatId, freshToken, hashOf } from './tokens';

type Links = Pick<Identity, 'openLink' | 'enterByLink'>;

const MIRROR = 'mirror:';

/**
 * Links for the wall, for observers and for mirrors of a team. A link's token is made from the house's
 * secret, so that the same link can be shown again though only its hash is kept. All walls of a game
 * share one seat; each observer and mirror gets a seat, since observers take notes of their own and
 * a mirror can be removed by itself.
 */
export function accessLinks(db: Database, play: Pick<Play, 'submit' | 'state'>, holders: Holders, secret: string, clock: () => number): Links {
  const isSeated = async (game: GameId, seat: SeatId) => {
    const state = await play.state(game);
    return state !== null && standing(state, seat) !== null;
  };

  const seatToken = (seat: SeatId) => derivedToken(secret, `seat ${seat}`);

  async function sitDown(game: GameId, seat: SeatId, kind: LinkKind, token: string): Promise<void> {
    await holders.add({ seat, game, name: '', tokenHash: hashOf(token) });
    const arrival: Command = typeof kind === 'string' ? { type: 'seatArrives', seat, kind } : { type: 'mirrorArrives', seat, team: kind.team };
    const answer = await play.submit(game, 'system', `arrive-${seat}`, arrival);
    if (!answer.ok) throw new Error(`a ${inWords(kind)} could not be seated: ${answer.error.code}`);
  }

  return {
    async openLink(game, kind) {
      const state = await play.state(game);
      if (typeof kind !== 'string' && !(state && isTeam(state, kind.team))) throw new Error('a mirror needs a team of its game');
      const written = inWords(kind);
      for (let generation = 1; ; generation++) {
        const token = derivedToken(secret, `link ${game} ${written} ${generation}`);
        const tokenHash = hashOf(token);
        const known = await db.accessLink.findUnique({ where: { tokenHash } });
        if (known) {
          const open = known.closedAt === null && (kind !== 'screen' || (await isSeated(game, known.seatId as SeatId)));
          if (open) return `/link/${token}`;
          continue;
        }
        const seat: SeatId = `s_${derivedToken(secret, `wall ${token}`).slice(0, 16)}`;
        if (kind === 'screen') await sitDown(game, seat, kind, seatToken(seat));
        await db.accessLink.upsert({ where: { tokenHash }, create: { tokenHash, gameId: game, seatId: kind === 'screen' ? seat : '', kind: written, createdAt: BigInt(clock()) }, update: {} });
        return `/link/${token}`;
      }
    },

    async enterByLink(token, held = []) {
      const link = await db.accessLink.findUnique({ where: { tokenHash: hashOf(token) } });
      // A review link leads to no seat.
      if (!link || link.closedAt !== null || link.kind.startsWith(REVIEW)) return null;
      const game = link.gameId as GameId;
      if (link.kind === 'screen') {
        const seat = link.seatId as SeatId;
        return (await isSeated(game, seat)) ? { game, seat, token: seatToken(seat), kind: 'screen' } : null;
      }
      const wanted: LinkKind = link.kind.startsWith(MIRROR) ? { kind: 'mirror', team: link.kind.slice(MIRROR.length) } : 'observer';
      const kind = typeof wanted === 'string' ? wanted : wanted.kind;
      const state = await play.state(game);
      const known = held.find((id) => {
        const seat = state && standing(state, id)?.seat;
        return seat?.kind === kind && (typeof wanted === 'string' || ('team' in seat && seat.team === wanted.team));
      });
      if (known) return { game, seat: known, token: null, kind };
      const own = { seat: freshSeatId(), token: freshToken() };
      await sitDown(game, own.seat, wanted, own.token);
      return { game, ...own, kind };
    },
  };
}

/** As the database has it. */
function inWords(kind: LinkKind): string {
  return typeof kind === 'string' ? kind : MIRROR + kind.team;
}
