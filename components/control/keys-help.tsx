'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';

const KEYS = ['N', 'P', '+', '-', '1', '2', '3', '4', '?'] as const;

/** Every key of the desk. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('control.keys');
  const common = useTranslations('common');
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <dl className="grid grid-cols-[3rem_1fr] gap-y-2">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt><Key>{key}</Key></dt>
            <dd>{t(key === '+' ? 'plus' : key === '-' ? 'minus' : key === '?' ? 'help' : key)}</dd>
          </div>
        ))}
      </dl>
      <p className="my-4 text-sm text-muted">{t('note')}</p>
      <Button onClick={onClose} autoFocus>{common('close')}</Button>
    </Dialog>
  );
}
