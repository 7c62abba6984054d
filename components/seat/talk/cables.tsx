'use client';

import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { RoomTime } from '@/components/ui/room-time';
import { itemKey } from '@/lib/game/item';
import type { Cable } from '@/lib/game/state';
import { useSeat } from '../use-seat';
import { useByControl } from '../by-control';
import { CableDesk } from './cable-desk';
import { allSaid } from './exchange';
import { HeardItem } from './heard-item';
import { MarkOf } from '../mark-of';

function CableLine({ cable }: { cable: Cable }) {
  const t = useTranslations('talk.cables');
  const { nameOf, teamId } = useSeat();
  const byControl = useByControl();
  const head = (
    <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
      <MarkOf team={cable.from} />
      <span>{t('to')}</span>
      {cable.to.map((team) => (
        <MarkOf key={team} team={team} />
      ))}
      <RoomTime at={cable.at} to="minutes" />
      {cable.from === teamId ? <span>{t('sentBy', { name: nameOf(cable.seat) })}</span> : null}
      {byControl(cable.seat, 'sendCable', cable.at)}
    </p>
  );
  const body = <Prose text={cable.text} className="mt-1" />;
  if (cable.from === teamId)
    return (
      <li className="border-t py-2.5 first:border-t-0">
        {head}
        {body}
      </li>
    );
  return (
    <HeardItem item={itemKey('cable', cable.id)}>
      {head}
      {body}
    </HeardItem>
  );
}

/** Cables from and to other capitals, newest first, under the desk that writes them. */
export function Cables() {
  const t = useTranslations('talk.cables');
  const { game, mayAct } = useSeat();
  const cables = allSaid(game.state, 'cables').reverse();
  return (
    <div className="flex flex-col gap-4">
      <CableDesk />
      {cables.length === 0 ? (
        <Empty>{t(mayAct ? 'empty' : 'nothing')}</Empty>
      ) : (
        <ol>
          {cables.map((cable) => (
            <CableLine key={cable.id} cable={cable} />
          ))}
        </ol>
      )}
    </div>
  );
}
