'use client';

import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { useSeat } from '../use-seat';
import { useDesk } from './decision-desk';

/** Who writes for the team, whether the draft is safe, and the way to take over. */
export function Pen() {
  const t = useTranslations('decide.pen');
  const { game, mayAct, turn, nameOf } = useSeat();
  const { pen, draft, takePen } = useDesk();
  if (!turn) return null;
  const mine = pen === game.seat.id;
  const { kept } = draft;
  return (
    <div className="mb-2 flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex items-center gap-2 text-sm">
          <PenLine aria-hidden="true" strokeWidth={1.5} className="size-5 text-muted" />
          <span>{pen === null ? t(mayAct ? 'free' : 'nobodys') : mine ? t('mine') : t('theirs', { name: nameOf(pen) })}</span>
        </p>
        {mine || !mayAct ? (
          <p role="status" className="text-xs text-muted">
            {kept.where === 'server' ? t.rich('saved', { time: () => <RoomTime at={kept.at} /> }) : kept.where === 'device' ? t('onDevice') : t('nothingYet')}
          </p>
        ) : (
          <Button disabled={takePen.busy} onClick={() => void takePen.act({ type: 'takePen', turn: turn.id })}>
            {t('take')}
          </Button>
        )}
      </div>
      {takePen.refusal ? <Notice tone="problem">{takePen.refusal}</Notice> : null}
      {draft.setAside ? (
        <Notice tone="wait" title={t('aside.title')}>
          <p>{t('aside.text')}</p>
          {draft.setAside.rationale ? <blockquote className="mt-1 font-serif">{draft.setAside.rationale}</blockquote> : null}
          {mine ? (
            <Button className="mt-2" onClick={draft.takeBack}>
              {t('aside.takeBack')}
            </Button>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}
