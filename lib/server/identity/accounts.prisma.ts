import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import type { Facilitator, Identity } from '../house';
import { hashPassword, isWeak, passwordFits } from './passwords';
import { rowsOf } from '../rows-of';
import { personName } from './person-name';
import { derivedToken, freshToken, hashOf } from './tokens';

type Accounts = Pick<
  Identity,
  'createFacilitator' | 'setupLinkIsOpen' | 'inviteFacilitator' | 'checkPassword' | 'viaOpenId' | 'facilitator' | 'facilitatorByEmail' | 'firstLink' | 'epochOf' | 'signOutEverywhere' | 'onSignedOut' | 'ofSession' | 'controlOf'
>;

const address = z.email().max(254).regex(/^[\x21-\x7e]+$/);

const OF_SESSION = 'SELECT "id", "email", "name" FROM "Facilitator" WHERE "id" = $1 AND "sessionEpoch" = $2';
const CONTROL_OF = 'SELECT "gameId" AS "game" FROM "ControlSeat" WHERE "facilitatorId" = $2 AND "seatId" = $1';

/** The facilitators: teachers with an account. Students have none. */
export function accounts(db: Database, secret: string, clock: () => number): Accounts {
  const signedOutListeners = new Set<(facilitator: string) => void>();
  const firstToken = derivedToken(secret, 'first set-up link');

  const found = (row: (Facilitator & { passwordHash: string | null }) | null): Facilitator | null => row && { id: row.id, email: row.email, name: row.name };
  const byEmail = (email: string) => db.facilitator.findUnique({ where: { email: meantAddress(email) } });
  const isOpen = async (token: string) => (await db.setupLink.count({ where: { tokenHash: hashOf(token), usedAt: null } })) > 0;

  return {
    setupLinkIsOpen: isOpen,

    async createFacilitator(token, typed) {
      if (!(await isOpen(token))) return { ok: false, code: 'link-used' };
      const email = meantAddress(typed.email);
      const named = personName(typed.name);
      if (!named.ok) return { ok: false, code: 'name-missing' };
      if (!address.safeParse(email).success) return { ok: false, code: 'bad-email' };
      if (isWeak(typed.password, email)) return { ok: false, code: 'weak-password' };
      if (await byEmail(email)) return { ok: false, code: 'email-taken' };
      const passwordHash = await hashPassword(typed.password);
      const facilitator: Facilitator = { id: freshFacilitatorId(), email, name: named.name };
      const now = BigInt(clock());
      try {
        const used = await db.$transaction(async (tx) => {
          const { count } = await tx.setupLink.updateMany({ where: { tokenHash: hashOf(token), usedAt: null }, data: { usedAt: now } });
          if (count === 1) await tx.facilitator.create({ data: { ...facilitator, passwordHash, createdAt: now } });
          return count === 1;
        });
        return used ? { ok: true, facilitator } : { ok: false, code: 'link-used' };
      } catch (error) {
        if (isDuplicate(error)) return { ok: false, code: 'email-taken' };
        throw error;
      }
    },

    async inviteFacilitator() {
      const token = freshToken();
      await db.setupLink.create({ data: { tokenHash: hashOf(token), createdAt: BigInt(clock()) } });
      return `/setup/${token}`;
    },

    async firstLink() {
      if ((await db.facilitator.count()) > 0) return null;
      const tokenHash = hashOf(firstToken);
      await db.setupLink.upsert({ where: { tokenHash }, create: { tokenHash, createdAt: BigInt(clock()) }, update: {} });
      return (await isOpen(firstToken)) ? `/setup/${firstToken}` : null;
    },

    async checkPassword(email, password) {
      const row = await byEmail(email);
      return (await passwordFits(password, row?.passwordHash ?? null)) ? found(row) : null;
    },

    async viaOpenId({ subject, email: given, name }) {
      const email = meantAddress(given);
      const known = found(await db.facilitator.findUnique({ where: { oidcSubject: subject } }));
      if (known) return known;
      const named = personName(name);
      const data = { oidcSubject: subject };
      return db.facilitator.upsert({
        where: { email },
        create: { ...data, id: freshFacilitatorId(), email, name: named.ok ? named.name : email, createdAt: BigInt(clock()) },
        update: data,
        select: { id: true, email: true, name: true },
      });
    },

    facilitator: async (id) => found(await db.facilitator.findUnique({ where: { id } })),
    facilitatorByEmail: async (email) => found(await byEmail(email)),

    async epochOf(id) {
      return (await db.facilitator.findUnique({ where: { id }, select: { sessionEpoch: true } }))?.sessionEpoch ?? null;
    },
    async signOutEverywhere(id) {
      await db.facilitator.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
      for (const listener of signedOutListeners) listener(id);
    },
    onSignedOut(listener) {
      signedOutListeners.add(listener);
      return () => void signedOutListeners.delete(listener);
    },
    async ofSession(id, epoch) {
      return (await rowsOf<Facilitator>(db, OF_SESSION, [id, epoch])).at(0) ?? null;
    },
    async controlOf(seat, facilitator) {
      return (await rowsOf<{ game: GameId }>(db, CONTROL_OF, [seat, facilitator])).at(0)?.game ?? null;
    },
  };
}

function meantAddress(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

function freshFacilitatorId(): string {
  return `f_${randomBytes(9).toString('base64url')}`;
}

function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'P2002';
}
