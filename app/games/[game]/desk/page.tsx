import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { opening } from '@/app/_who';
import { claimTexts } from '@/components/adjudicate/claim-texts';
import { ControlDesk } from '@/components/control/control-desk';
import { DarkRoom } from '@/components/control/dark-room';
import { frameOf, runOfShow } from '@/components/control/run-of-show';
import { Words } from '@/components/ui/words';
import { GameLine } from '@/lib/client/game-line';
import { controlOf } from '../_control';

type Params = { params: Promise<{ game: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('control'))('title') };
}

/** What its reader chose on this device, as far as it matters here. */
async function chosen(): Promise<'light' | 'dark'> {
  return (await cookies()).get('theme')?.value === 'light' ? 'light' : 'dark';
}

/** Control's desk. */
export default async function Page({ params }: Params) {
  const { game } = await params;
  const { row, seat, house } = await controlOf(game, `/games/${game}/desk`);
  const scenario = await house.scenarios.byHash(row.scenarioHash);
  const base = `/games/${row.id}`;
  return (
    <DarkRoom chosen={await chosen()}>
      <Words of={['common', 'control', 'adjudicate', 'review', 'refusals', 'rehearsal']}>
        <GameLine initial={await opening(row.id, seat)}>
          <ControlDesk
            gameId={row.id}
            frame={scenario ? frameOf(scenario, row.form) : { opening: null, closing: null }}
            run={scenario ? runOfShow(scenario, row.form) : []}
            claims={scenario ? claimTexts(scenario) : []}
            hrefs={{ lobby: `${base}/lobby`, log: `${base}/log`, screen: await house.identity.openLink(row.id, 'screen'), paper: `${base}/paper`, drafts: `${base}/desk/drafts` }}
          />
        </GameLine>
      </Words>
    </DarkRoom>
  );
}
