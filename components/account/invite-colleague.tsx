'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CopyLink } from '@/components/lobby/copy-link';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Makes a one-time link with which a colleague makes an account. */
export function InviteColleague() {
  const t = useTranslations('account.invite');
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState(false);
  const invite = async () => {
    const answer = await askGame<{ link: string }>('/api/invite', {});
    setProblem(!answer.ok);
    if (answer.ok) setLink(new URL(answer.value.link, location.origin).href);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      {link === null ? (
        <Button onClick={() => void invite()}>{t('make')}</Button>
      ) : (
        <>
          <p className="text-sm">{t('once')}</p>
          <code className="font-mono text-sm break-all">{link}</code>
          <CopyLink address={link} words={t('copy')} done={t('copied')} />
        </>
      )}
      {problem && <Notice tone="problem">{t('problem')}</Notice>}
    </div>
  );
}
