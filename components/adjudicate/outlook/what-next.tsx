'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { READINGS } from '@/lib/game/scenario/reading';
import type { TurnState } from '@/lib/game/state';
import { difference } from './differences';
import { EndAhead } from './end-ahead';
import { OtherReading } from './other-reading';
import { TurnAhead } from './turn-ahead';
import { useOutlook } from './use-outlook';

/** What publishing would bring, before it is done: the next turn's briefs as branches change them, or the ending; and where another reading would lead elsewhere. */
export function WhatNext({ turn, href }: { turn: TurnState; href: string }) {
  const t = useTranslations('adjudicate.outlook');
  const { adjudication, corrections, published } = turn;
  const about = adjudication === null ? '' : JSON.stringify([turn.id, adjudication.reading, adjudication.rows.length, adjudication.overrides, corrections.length, published?.at ?? null]);
  const { outlooks, looking, failed, again } = useOutlook(href, about);
  if (adjudication === null) return null;
  const outlook = outlooks?.[adjudication.reading] ?? null;
  const others = published === null && outlooks ? READINGS.filter((reading) => reading !== adjudication.reading).map((reading) => ({ reading, to: outlooks[reading] })) : [];
  return (
    <section aria-labelledby="outlook-title" aria-busy={looking} className="border-t pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id="outlook-title" className="eyebrow">{t(published === null ? 'title' : 'titlePublished')}</h3>
        <p role="status" className="text-xs text-muted">{looking ? t('looking') : ''}</p>
      </div>
      {failed && (
        <Notice tone="problem" className="mt-2">
          {t('failed')} <Button kind="quiet" className="text-sm" onClick={again}>{t('again')}</Button>
        </Notice>
      )}
      {outlook?.next && <TurnAhead next={outlook.next} />}
      {outlook?.end && <EndAhead end={outlook.end} />}
      {outlook && others.length > 0 && (
        <ul className="mt-3 border-t pt-2 text-sm">
          {others.map(({ reading, to }) => <OtherReading key={reading} reading={reading} found={to && difference(outlook, to)} />)}
        </ul>
      )}
    </section>
  );
}
