import type { Database } from '../db';
import { annotationRows } from '../annotations/rows.prisma';
import type { Drafts, Games, Identity, Play } from '../house';
import { accessLinks } from './access-links.prisma';
import { accounts } from './accounts.prisma';
import { doorFailures } from './failures';
import { erasure } from './erasure';
import { holders as holdersIn } from './holders.prisma';
import { ownData } from './own-data';
import { reviewLinks } from './review-links.prisma';
import { seats } from './seats';

/** Who is at the door: accounts for those who facilitate, codes and cookies for those who play, links for those who watch. */
export function makeIdentity({ db, play, games, drafts, secret, clock = Date.now }: { db: Database; play: Play; games: Games; drafts: Drafts; secret: string; clock?: () => number }): Identity {
  const holders = holdersIn(db, clock);
  return {
    ...accounts(db, secret, clock),
    ...seats({ play, games, holders, secret, failures: doorFailures() }),
    ...accessLinks(db, play, holders, secret, clock),
    ...reviewLinks(db, secret, clock),
    ...erasure(play, holders),
    ownData: (game, seat) => ownData(game, seat, { play, drafts, holders, annotations: annotationRows(db) }),
  };
}
