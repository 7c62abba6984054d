'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';
import { useKeys } from './use-keys';

/** The keys, by what they are about; the words are `control.keys.<name>`. */
const KEYS = {
  show: [['next', 'N'], ['say', 'S']],
  injects: [['choose', 'J', 'K'], ['release', 'R'], ['schedule', 'T'], ['hold', 'H'], ['leaveOut', 'X'], ['change', 'E'], ['improvise', 'I']],
  clock: [['pause', 'P'], ['one', '+', '-'], ['three', '>', '<'], ['whose', '[', ']']],
  traffic: [['tabs', '1', '2', '3', '4'], ['answer', 'Q'], ['announce', 'A']],
  all: [['list', '?'], ['out', 'Esc']],
} as const;
const PARTS = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** Every key of the desk; ? shows them. */
export function KeysHelp({ open, show, onClose }: { open: boolean; show: () => void; onClose: () => void }) {
  const t = useTranslations('control.keys');
  const common = useTranslations('common');
  useKeys(useMemo(() => ({ '?': show }), [show]));
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} className="!max-w-3xl">
      <div className="mb-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {PARTS.map((part) => (
          <section key={part} className={part === 'injects' ? 'sm:row-span-3' : undefined}>
            <h3 className="eyebrow">{t(`parts.${part}`)}</h3>
            <dl className="grid grid-cols-[7.25rem_1fr] gap-y-1 border-t pt-1 text-sm">
              {KEYS[part].map(([name, ...keys]) => (
                <div key={name} className="contents">
                  <dt className="flex flex-wrap gap-1 self-start pt-px">{keys.map((key) => <Key key={key}>{key}</Key>)}</dt>
                  <dd>{t(name)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mb-4 text-sm text-muted">{t('note')}</p>
      <Button onClick={onClose} autoFocus>{common('close')}</Button>
    </Dialog>
  );
}
