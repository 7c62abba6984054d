'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';

/** Says that what follows was put right after it was told, and when; nothing where it stands as it was told. */
export function Corrected({ at, className }: { at: number | null; className?: string }) {
  const t = useTranslations('decide.outcome');
  if (at === null) return null;
  return (
    <p role="status" className={clsx('mb-2 text-sm font-semibold text-accent', className)}>
      {t.rich('corrected', { time: () => <RoomTime at={at} to="minutes" /> })}
    </p>
  );
}
