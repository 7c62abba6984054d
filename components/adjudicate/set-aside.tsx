'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Two wrote at once: the text that is not in the box, and the way to have it there instead. */
export function SetAside({ text, takeBack, letGo }: { text: string; takeBack: () => void; letGo: () => void }) {
  const t = useTranslations('adjudicate.aside');
  return (
    <Notice tone="wait" title={t('title')} className="mt-2">
      <blockquote className="font-serif whitespace-pre-line">{text === '' ? t('empty') : text}</blockquote>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button className="text-sm" onClick={takeBack}>{t('takeBack')}</Button>
        <Button kind="quiet" className="text-sm" onClick={letGo}>{t('letGo')}</Button>
      </div>
    </Notice>
  );
}
