import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { GameKeeping, Keeping } from '@/lib/contract';
import { KeepingFields } from './keeping-fields';

/** Control changes how long a game is kept. A plain form; `said`: what came of sending it. */
export function KeepingForm({ gameId, usual, now, said }: { gameId: string; usual: Keeping; now: GameKeeping; said: 'saved' | 'problem' | null }) {
  const t = useTranslations('keeping');
  return (
    <form method="post" action={`/api/games/${gameId}/keeping`} className="mt-4 grid gap-5">
      {said === null ? null : <Notice tone={said === 'saved' ? 'wait' : 'problem'}>{t(said)}</Notice>}
      <KeepingFields usual={usual} now={now} />
      <Button type="submit" className="justify-self-start">{t('save')}</Button>
    </form>
  );
}
