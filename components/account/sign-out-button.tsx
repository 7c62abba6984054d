'use client';

import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Ends the facilitator's session on this device. */
export function SignOutButton() {
  const t = useTranslations('account');
  return <Button kind="quiet" className="px-2 text-sm" onClick={() => void signOut({ callbackUrl: '/' })}>{t('signOut')}</Button>;
}
