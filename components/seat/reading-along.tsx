'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { useSeat } from './use-seat';

/** Tells one who only reads whose picture this is, and that nothing can be done here. `back` leads those who look on to where they came from. A replay says that itself. */
export function ReadingAlong({ back }: { back: string | null }) {
  const t = useTranslations('seat.reading');
  const { game, mayAct, team } = useSeat();
  if (mayAct || game.status === 'replay') return null;
  const doubles = game.state.seats[game.seat.id]?.kind === 'mirror';
  return (
    <Notice title={t(doubles ? 'double' : 'as', { team: team.name })} className="no-print mb-6">
      {t(doubles ? 'doubleText' : 'asText', { team: team.name })}{' '}
      {back === null ? null : <a href={back}>{t('back')}</a>}
    </Notice>
  );
}
