'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { RoomTime } from '@/components/ui/room-time';
import { Section } from '@/components/ui/section';
import { teamsOf } from '@/lib/game/audience';
import { itemKey } from '@/lib/game/item';
import type { TurnState } from '@/lib/game/state';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';

type Told = TurnState['injects'][number];

function Inject({ inject, turn }: { inject: Told; turn: string }) {
  const t = useTranslations('seat.brief');
  const { teamName } = useSeat();
  const { ref, opened } = useOpened<HTMLLIElement>(turn, itemKey('inject', inject.id));
  const readers = teamsOf(inject.audience);
  return (
    <li ref={ref} className={clsx('appear border-t py-3 first:border-t-0 first:pt-0', !opened && 'border-l-2 border-l-accent pl-3')}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <span>{t(`kinds.${inject.kind}`)}</span>
        {inject.from ? <span>{inject.from}</span> : null}
        <RoomTime at={inject.at} to="minutes" />
        {opened ? null : <strong className="text-accent">{t('new')}</strong>}
      </p>
      <h3 className="font-serif text-lg font-semibold">{inject.title}</h3>
      <Prose text={inject.text} />
      <p className="mt-1 text-xs text-muted">{readers.length === 0 ? t('toAll') : t('toTeams', { teams: readers.map(teamName).join(', ') })}</p>
    </li>
  );
}

/** What happened during the turn, the newest first. */
export function Injects() {
  const t = useTranslations('seat.brief');
  const { turn } = useSeat();
  if (!turn) return null;
  return (
    <Section title={t('injects')}>
      {turn.injects.length === 0 ? (
        <Empty>{t('noInjects')}</Empty>
      ) : (
        <ul>
          {[...turn.injects].reverse().map((inject) => (
            <Inject key={inject.id} inject={inject} turn={turn.id} />
          ))}
        </ul>
      )}
    </Section>
  );
}
