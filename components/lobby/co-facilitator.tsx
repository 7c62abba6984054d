'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { askGame } from '@/lib/client/ask-game';

/** Lets a colleague with an account control the game too. */
export function CoFacilitator({ gameId }: { gameId: string }) {
  const t = useTranslations('lobby.colleague');
  const problems = useTranslations('lobby.problems');
  const [email, setEmail] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await askGame(`/api/games/${gameId}/facilitators`, { email: email.trim() });
    setTold(answer.ok ? t('added', { email: email.trim() }) : null);
    setTrouble(answer.ok ? null : problems.has(answer.code) ? problems(answer.code) : problems('other', { code: answer.code }));
    if (answer.ok) setEmail('');
  };
  return (
    <form onSubmit={(event) => void add(event)} className="flex flex-col gap-2">
      <TextField id="colleague" type="email" required label={t('label')} hint={t('hint')} value={email} onChange={(event) => setEmail(event.target.value)} error={trouble ?? undefined} />
      <Button type="submit" className="self-start">{t('add')}</Button>
      {told !== null && <Notice tone="wait">{told}</Notice>}
    </form>
  );
}
