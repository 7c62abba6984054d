'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { signIn } from 'next-auth/react';

/** Which box an error of the set-up route belongs under. */
const WHERE: Partial<Record<string, 'email' | 'name' | 'password'>> = { 'email-taken': 'email', 'bad-email': 'email', 'name-missing': 'name', 'weak-password': 'password' };

/** Makes an account with a one-time link. Nothing typed is lost when something is wrong. */
export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations('account.setUp');
  const [values, setValues] = useState({ name: '', email: '', password: '' });
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const words = code === null ? undefined : t.has(`problems.${code}`) ? t(`problems.${code}`) : t('problems.other', { code });
  const where = code === null ? undefined : WHERE[code];
  const error = (box: 'email' | 'name' | 'password') => (where === box ? words : undefined);
  const put = (box: keyof typeof values) => (event: { target: { value: string } }) => setValues({ ...values, [box]: event.target.value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await askGame('/api/setup', { token, ...values });
    if (!answer.ok) {
      setCode(answer.code);
      setBusy(false);
      return;
    }
    const session = await signIn('credentials', { email: values.email, password: values.password, redirect: false }).catch(() => undefined);
    location.assign(session?.ok ? '/desk' : '/signin');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      {code !== null && where === undefined && <Notice tone="problem">{words}</Notice>}
      <TextField id="name" label={t('name')} hint={t('nameHint')} autoComplete="name" value={values.name} onChange={put('name')} error={error('name')} />
      <TextField id="email" type="email" label={t('email')} autoComplete="username" value={values.email} onChange={put('email')} error={error('email')} />
      <TextField id="password" type="password" label={t('password')} hint={t('passwordHint')} autoComplete="new-password" value={values.password} onChange={put('password')} error={error('password')} />
      <Button type="submit" kind="primary" disabled={busy}>{busy ? t('busy') : t('submit')}</Button>
    </form>
  );
}
