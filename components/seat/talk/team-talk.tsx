'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Empty } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { limits } from '../limits';
import { useSeat } from '../use-seat';
import { Composer } from './composer';
import { allSaid } from './exchange';

/** What the team says among itself. Control reads it; no other team does. */
export function TeamTalk() {
  const t = useTranslations('talk.team');
  const { game, team, nameOf } = useSeat();
  const said = allSaid(game.state, 'talk');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [said.length]);
  return (
    <div className="flex flex-col gap-3">
      {said.length === 0 ? (
        <Empty>{t('empty', { team: team.name })}</Empty>
      ) : (
        <ol ref={list} aria-live="polite" tabIndex={0} aria-label={t('title', { team: team.name })} className="max-h-[50dvh] overflow-y-auto overscroll-contain">
          {said.map(({ id, at, seat, text }) => (
            <li key={id} className="py-1.5">
              <p className="flex items-baseline gap-2 text-xs text-muted">
                <span className="font-semibold text-ink">{seat === game.seat.id ? t('you') : nameOf(seat)}</span>
                <RoomTime at={at} to="minutes" />
              </p>
              <p className="whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <Composer draft="own:talk" label={t('label')} readers={t('readers', { team: team.name })} send={t('send')} max={limits.talk} command={(text) => ({ type: 'say', text })} />
    </div>
  );
}
