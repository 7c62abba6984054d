'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { TeamName } from '@/components/review/team-name';
import { Empty } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useGamePart } from '@/lib/client/use-game-part';
import { Latest } from './latest';
import { useSaid } from './use-said';

const known = ({ state, people }: Game) => ({ teams: state.game?.teams ?? NONE, names: people.names });
const NONE: never[] = [];

/** Cables between teams, the newest first. Like the other panels it is drawn anew by what is in it alone, not by the tabs. */
export const Cables = memo(function Cables() {
  const t = useTranslations('control.traffic');
  const { teams } = useGamePart(known);
  const cables = useSaid('cables');
  if (cables.length === 0) return <Empty>{t('noCables')}</Empty>;
  return (
    <Latest
      all={cables}
      draw={(cable) => (
        <li key={cable.id} className="border-b py-2 text-sm">
          <p>
            <TeamName id={cable.from} teams={teams} long={false} /> <span aria-hidden="true">→</span><span className="sr-only">{t('to')}</span>{' '}
            {cable.to.map((id) => <TeamName key={id} id={id} teams={teams} long={false} className="mr-2" />)}
            <RoomTime at={cable.at} className="text-xs text-muted" />
          </p>
          <p className="whitespace-pre-line">{cable.text}</p>
        </li>
      )}
    />
  );
});

/** What teams say among themselves, the newest first, as Control hears it. */
export const Talk = memo(function Talk() {
  const t = useTranslations('control.traffic');
  const { teams, names } = useGamePart(known);
  const talk = useSaid('talk');
  if (talk.length === 0) return <Empty>{t('noTalk')}</Empty>;
  return (
    <Latest
      all={talk}
      draw={(said) => (
        <li key={said.id} className="border-b py-1.5 text-sm">
          <TeamName id={said.team} teams={teams} long={false} /> <span className="text-xs text-muted">{names[said.seat]} <RoomTime at={said.at} to="minutes" /></span>
          <span className="block whitespace-pre-line">{said.text}</span>
        </li>
      )}
    />
  );
});
