import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { FirstGame, GameList, type GameLine } from '@/components/account/game-list';
import { HouseBar } from '@/components/account/house-bar';
import { InviteColleague } from '@/components/account/invite-colleague';
import { SignOutEverywhere } from '@/components/account/sign-out-everywhere';
import { PlayAlone } from '@/components/rehearsal/play-alone';
import { ButtonLink } from '@/components/ui/button';
import { Words } from '@/components/ui/words';
import type { GameRow, House } from '@/lib/server/house';
import { house } from '@/lib/server/compose';
import { firstChair } from '@/lib/server/rehearsal/play-alone';
import { currentTurn } from '@/lib/game/whereabouts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.games'))('title') };
}

async function lineOf(row: GameRow, { play }: House): Promise<GameLine[]> {
  const state = await play.state(row.id);
  if (!state?.game) return [];
  const turn = currentTurn(state);
  return [
    {
      id: row.id,
      title: row.title,
      scenario: state.game.scenario.title,
      form: state.game.form.name,
      cohort: row.cohort,
      createdAt: row.createdAt,
      stage: state.stage,
      turn: turn && { number: turn.number, total: state.game.form.turns },
      recordOpen: state.recordOpenedAt !== null,
      players: Object.values(state.seats).filter(({ kind, status }) => kind === 'player' && status === 'seated').length,
    },
  ];
}

/** The games one controls, and what to do first when there are none. */
export default async function Page() {
  const who = await facilitatorOrSignIn('/desk');
  const t = await getTranslations('account');
  const here = house();
  const games = (await Promise.all((await here.games.ofFacilitator(who.id)).map((row) => lineOf(row, here)))).flat();
  const chair = await firstChair(here);
  const alone = chair && <PlayAlone scenario={chair.card.title} kind={games.length === 0 ? 'primary' : 'secondary'} />;
  return (
    <Words of={['account', 'rehearsal']}>
      <HouseBar here="desk" name={who.name} />
      <main id="main" className="mx-auto max-w-page px-5 py-8">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
          <h1 className="font-serif text-2xl font-semibold">{t('games.title')}</h1>
          {games.length > 0 && (
            <div className="flex flex-wrap gap-3">
              {alone}
              <ButtonLink kind="primary" href="/games/new">{t('games.new')}</ButtonLink>
            </div>
          )}
        </div>
        {games.length === 0 ? <FirstGame newHref="/games/new" alone={alone} chair={chair && { team: chair.team.name, office: chair.role.office, turns: chair.form.turns.length }} /> : <GameList games={games} />}
        <section aria-labelledby="invite" className="mt-12 max-w-measure">
          <h2 id="invite" className="font-semibold">{t('invite.title')}</h2>
          <p className="mt-1 mb-3 text-sm text-muted">{t('invite.text')}</p>
          <InviteColleague />
        </section>
        <section aria-labelledby="everywhere" className="mt-10 max-w-measure">
          <h2 id="everywhere" className="font-semibold">{t('everywhere.title')}</h2>
          <p className="mt-1 mb-3 text-sm text-muted">{t('everywhere.text')}</p>
          <SignOutEverywhere />
        </section>
      </main>
    </Words>
  );
}
