import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import type { Identity, Naming } from '../house';
import { derivedToken, freshToken, hashOf } from './tokens';

type ReviewLinks = Pick<Identity, 'reviewLinks' | 'openReviewLink' | 'closeReviewLink' | 'enterReview' | 'visitor'>;

/** How a review link's kind begins in the database: `review:names`, `review:seats`. */
export const REVIEW = 'review:';
const NAMINGS: readonly Naming[] = ['names', 'seats'];

/**
 * Links by which an opened record can be read without a seat. As with other links the token is made from the
 * house's secret and only its hash is kept. A closed one never opens again: the next has another token. What a
 * browser keeps is the token and a secret of its own; the reader's id follows from that secret, so that nobody
 * can take back another reader's notes, and closing the link closes it for all of them.
 */
export function reviewLinks(db: Database, secret: string, clock: () => number): ReviewLinks {
  /** The one that is open, or the first that was never made. */
  async function current(game: GameId, naming: Naming): Promise<{ token: string; since: number | null }> {
    for (let generation = 1; ; generation++) {
      const token = derivedToken(secret, `link ${game} ${REVIEW}${naming} ${generation}`);
      const known = await db.accessLink.findUnique({ where: { tokenHash: hashOf(token) } });
      if (!known) return { token, since: null };
      if (known.closedAt === null) return { token, since: Number(known.createdAt) };
    }
  }

  async function linkOf(token: string): Promise<{ game: GameId; naming: Naming; closed: boolean } | null> {
    const link = await db.accessLink.findUnique({ where: { tokenHash: hashOf(token) } });
    const naming = NAMINGS.find((one) => link?.kind === REVIEW + one);
    return link && naming ? { game: link.gameId as GameId, naming, closed: link.closedAt !== null } : null;
  }

  return {
    async reviewLinks(game) {
      const all = await Promise.all(NAMINGS.map(async (naming) => ({ naming, ...(await current(game, naming)) })));
      return all.flatMap(({ naming, token, since }) => (since === null ? [] : [{ naming, since, path: `/link/${token}` }]));
    },

    async openReviewLink(game, naming) {
      const { token, since } = await current(game, naming);
      const row = { tokenHash: hashOf(token), gameId: game, seatId: '', kind: REVIEW + naming, createdAt: BigInt(clock()) };
      // Two who open it at once make the same one.
      if (since === null) await db.accessLink.upsert({ where: { tokenHash: row.tokenHash }, create: row, update: {} });
      return `/link/${token}`;
    },

    async closeReviewLink(game, naming) {
      await db.accessLink.updateMany({ where: { gameId: game, kind: REVIEW + naming, closedAt: null }, data: { closedAt: BigInt(clock()) } });
    },

    async enterReview(token, heldFor) {
      const link = await linkOf(token);
      if (!link || link.closed) return null;
      const own = /^[\w-]{43}$/.exec(heldFor(link.game)?.split('.')[1] ?? '')?.[0] ?? freshToken();
      return { game: link.game, pass: `${token}.${own}` };
    },

    async visitor(game, pass) {
      const [token = '', own = ''] = pass.split('.');
      const link = /^[\w-]{43}$/.test(own) ? await linkOf(token) : null;
      if (link?.game !== game) return null;
      return { id: `r_${hashOf(`reader ${game} ${own}`).slice(0, 16)}`, naming: link.naming, closed: link.closed };
    },
  };
}
