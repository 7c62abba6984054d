'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

/** E-mail and password. What was typed stays when it was wrong. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('account.signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<'wrong' | 'unavailable' | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await signIn('credentials', { email: email.trim(), password, redirect: false }).catch(() => undefined);
    if (answer?.ok) {
      location.assign(to);
      return;
    }
    setBusy(false);
    setProblem(answer?.status === 401 ? 'wrong' : 'unavailable');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {problem !== null && <Notice tone="problem">{t(problem)}</Notice>}
      <TextField id="email" type="email" label={t('email')} autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
      <TextField id="password" type="password" label={t('password')} autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
      <Button type="submit" kind="primary" disabled={busy}>{busy ? t('busy') : t('submit')}</Button>
    </form>
  );
}

/** The university's own sign-in. */
export function OpenIdButton({ to, name }: { to: string; name: string }) {
  const t = useTranslations('account.signIn');
  return <Button className="w-full" onClick={() => void signIn('oidc', { callbackUrl: to })}>{t('openId', { name })}</Button>;
}
