'use client';

import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import clsx from 'clsx';
import { Prose } from '@/components/ui/prose';
import { teamClass } from '@/components/ui/team-mark';
import { itemKey } from '@/lib/game/item';
import type { Brief } from '@/lib/game/state';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';

/** What only this team reads, marked as such, with what earlier turns added to it and the question it ends with. */
export function SecretBrief({ brief }: { brief: Brief }) {
  const t = useTranslations('seat.brief');
  const { mayAct, turn, team, teamId, indexOf } = useSeat();
  const { ref, opened } = useOpened<HTMLElement>(turn?.id ?? null, itemKey('brief'));
  return (
    <article ref={ref} id="secret-part" tabIndex={-1} aria-labelledby="secret-brief" className={clsx(teamClass(indexOf(teamId)), 'border-l-2 border-team pl-4 outline-none')}>
      <p className="eyebrow flex items-center gap-1.5">
        <Lock aria-hidden="true" strokeWidth={1.5} className="size-4" />
        {t('secret', { team: team.name })}
      </p>
      <h2 id="secret-brief" className="mb-2 font-serif text-lg font-semibold">
        {t('title')}
      </h2>
      <Prose text={brief.brief} />
      {brief.additions.map((addition) => (
        <div key={addition} className="mt-4">
          <p className="eyebrow">{t('addition')}</p>
          <Prose text={addition} className="mt-1" />
        </div>
      ))}
      <p className="prose mt-5 text-lg font-semibold">{brief.prompt}</p>
      {mayAct ? (
        <p role="status" className="no-print mt-2 text-xs text-muted">
          {opened ? t('opened') : t('notOpened')}
        </p>
      ) : null}
    </article>
  );
}
