'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LookingOn } from '@/components/control/looking-on';
import { useSignedOut } from '@/components/control/use-signed-out';
import { RehearsalSection } from '@/components/rehearsal/rehearsal-section';
import { buttonClass, ButtonLink } from '@/components/ui/button';
import { Connection } from '@/components/ui/connection';
import { ControlMark } from '@/components/ui/team-mark';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { useGame } from '@/lib/client/game-line';
import { CoFacilitator } from './co-facilitator';
import { CopyLink } from './copy-link';
import { Door } from './door';
import { StartButton } from './start-button';
import { TeamTable } from './team-table';

interface LobbyLinks {
  screen: string;
  observer: string;
  /** For somebody who doubles a team. */
  mirrors: { team: string; name: string; href: string }[];
  desk: string;
  /** What is printed before the game. */
  paper: string;
}

/** A table filling up. `board` is how people come in, drawn on the server. */
export function Lobby({ gameId, board, links }: { gameId: string; board: ReactNode; links: LobbyLinks }) {
  const t = useTranslations('lobby');
  const common = useTranslations('common');
  const { state, status, dismissed } = useGame();
  useSignedOut(dismissed);
  return (
    <div className="mx-auto max-w-[90rem] px-5 pb-10">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2">
        <ControlMark>{common('control')}</ControlMark>
        <h1 className="font-semibold">{state.game?.title}</h1>
        <p className="text-sm text-muted">{t('of', { scenario: state.game?.scenario.title ?? '', form: state.game?.form.name ?? '' })}</p>
        <div className="flex flex-wrap items-center gap-x-2 sm:ml-auto [&>a]:whitespace-nowrap">
          <Connection up={status === 'live'} word={common(status === 'live' ? 'line.online' : `line.${status}`)} />
          <ThemeSwitch usually="device" className="text-base" />
          <ButtonLink kind="quiet" href="/desk" className="px-2.5 text-sm">{t('myGames')}</ButtonLink>
          <ButtonLink kind="quiet" href={links.desk} className="px-2.5 text-sm">{t('desk')}</ButtonLink>
        </div>
      </header>
      <main id="main" className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          {board}
          <div className="mt-8 border-y py-4"><StartButton deskHref={links.desk} /></div>
          <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-3">
            {state.game?.teams.map((team, index) => <TeamTable key={team.id} team={team} index={index} gameId={gameId} />)}
          </div>
        </div>
        <aside aria-label={t('side')} className="flex flex-col gap-7 lg:border-l lg:pl-6">
          <Door />
          <LookingOn />
          <RehearsalSection gameId={gameId} />
          <section aria-label={t('links.title')}>
            <h2 className="eyebrow mb-1">{t('links.title')}</h2>
            <p className="text-sm">{t('links.screen')}</p>
            <div className="flex flex-wrap gap-2">
              <a href={links.screen} target="_blank" rel="noreferrer" className={buttonClass('secondary', 'text-sm')}>{t('links.openScreen')}</a>
              <CopyLink address={links.screen} words={t('links.copyScreen')} done={t('links.copied')} />
            </div>
            <p className="mt-3 text-sm">{t('links.observer')}</p>
            <CopyLink address={links.observer} words={t('links.copyObserver')} done={t('links.copied')} />
            <p className="mt-3 text-sm">{t('links.mirror')}</p>
            <div className="flex flex-wrap gap-2">
              {links.mirrors.map(({ team, name, href }) => <CopyLink key={team} address={href} words={t('links.copyMirror', { team: name })} done={t('links.copied')} />)}
            </div>
            <p className="mt-3 text-sm">{t('links.paper')}</p>
            <ButtonLink href={links.paper} className="text-sm">{t('links.openPaper')}</ButtonLink>
          </section>
          <section aria-label={t('colleague.title')}>
            <h2 className="eyebrow mb-2">{t('colleague.title')}</h2>
            <CoFacilitator gameId={gameId} />
          </section>
        </aside>
      </main>
    </div>
  );
}
