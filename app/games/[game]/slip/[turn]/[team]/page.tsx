import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { opening } from '@/app/_who';
import { SlipEntry } from '@/components/paper/entry/slip-entry';
import { Words } from '@/components/ui/words';
import { GameLine } from '@/lib/client/game-line';
import { plannedTurns } from '@/lib/game/scenario/play';
import { controlOf } from '../../../_control';

type Params = { params: Promise<{ game: string; turn: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper.entry'))('page') };
}

/** Where the code on an order slip leads: Control enters what stands on the paper. */
export default async function Page({ params }: Params) {
  const { game, turn, team } = await params;
  const { row, seat, house } = await controlOf(game, `/games/${game}/slip/${turn}/${team}`);
  const scenario = await house.scenarios.byHash(row.scenarioHash);
  const planned = scenario && plannedTurns(scenario, row.form).find(({ id }) => id === turn);
  if (!planned || !scenario.teams.some(({ id }) => id === team)) notFound();
  return (
    <Words of={['common', 'paper', 'refusals', 'control']}>
      <GameLine initial={await opening(row.id, seat)}>
        <SlipEntry turnId={turn} teamId={team} number={planned.number} title={planned.title} deskHref={`/games/${row.id}/desk`} />
      </GameLine>
    </Words>
  );
}
