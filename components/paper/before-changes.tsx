import { useTranslations } from 'next-intl';
import type { Task } from './sheets';

/** On a task printed ahead of time: earlier turns may still change it. Nothing on the first turn's, which none can. */
export function BeforeChanges({ task: { opened, turn } }: { task: Task }) {
  const t = useTranslations('paper.sheet');
  return opened || turn.number === 1 ? null : <p className="border border-black px-3 py-1 font-sans text-sm">{t('before')}</p>;
}
