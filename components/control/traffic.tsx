'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { Empty } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { useGame } from '@/lib/client/game-line';
import { allSaid } from './all-said';

/** Cables between teams, the newest first. */
export function Cables() {
  const t = useTranslations('control.traffic');
  const { state } = useGame();
  const teams = state.game?.teams ?? [];
  const cables = allSaid(state, 'cables').toReversed();
  if (cables.length === 0) return <Empty>{t('noCables')}</Empty>;
  return (
    <ul>
      {cables.map((cable) => (
        <li key={cable.id} className="border-b py-2 text-sm">
          <p>
            <TeamName id={cable.from} teams={teams} long={false} /> <span aria-hidden="true">→</span><span className="sr-only">{t('to')}</span>{' '}
            {cable.to.map((id) => <TeamName key={id} id={id} teams={teams} long={false} className="mr-2" />)}
            <RoomTime at={cable.at} className="text-xs text-muted" />
          </p>
          <p className="whitespace-pre-line">{cable.text}</p>
        </li>
      ))}
    </ul>
  );
}

/** What teams say among themselves, the newest first, as Control hears it. */
export function Talk() {
  const t = useTranslations('control.traffic');
  const { state, people } = useGame();
  const teams = state.game?.teams ?? [];
  const talk = allSaid(state, 'talk').toReversed();
  return (
    <>
      {talk.length === 0 && <Empty>{t('noTalk')}</Empty>}
      <ul>
        {talk.slice(0, 60).map((said) => (
          <li key={said.id} className="border-b py-1.5 text-sm">
            <TeamName id={said.team} teams={teams} long={false} /> <span className="text-xs text-muted">{people.names[said.seat]} <RoomTime at={said.at} to="minutes" /></span>
            <span className="block whitespace-pre-line">{said.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
