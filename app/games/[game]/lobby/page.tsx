import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { opening } from '@/app/_who';
import { GameLine } from '@/lib/client/game-line';
import { JoinBoard } from '@/components/lobby/join-board';
import { Lobby } from '@/components/lobby/lobby';
import { Words } from '@/components/ui/words';
import { controlOf } from '../_control';
import { ownOrigin } from '@/app/_origin';
import type { LinkKind } from '@/lib/server/house';

type Params = { params: Promise<{ game: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lobby'))('title') };
}

/** A game filling up, for Control. */
export default async function Page({ params }: Params) {
  const { game } = await params;
  const { row, seat, house } = await controlOf(game, `/games/${game}/lobby`);
  const { origin, reachable } = await ownOrigin();
  const link = async (kind: LinkKind) => new URL(await house.identity.openLink(row.id, kind), origin).href;
  const teams = (await house.play.state(row.id))?.game?.teams ?? [];
  const mirrors = await Promise.all(teams.map(async ({ id, name }) => ({ team: id, name, href: await link({ kind: 'mirror', team: id }) })));
  return (
    <Words of={['common', 'lobby', 'control', 'refusals', 'rehearsal']}>
      <GameLine initial={await opening(row.id, seat)}>
        <Lobby
          gameId={row.id}
          board={<JoinBoard address={`${origin}/join/${row.joinCode}`} code={row.joinCode} reachable={reachable} />}
          links={{ screen: await link('screen'), observer: await link('observer'), mirrors, desk: `/games/${row.id}/desk`, paper: `/games/${row.id}/paper` }}
        />
      </GameLine>
    </Words>
  );
}
