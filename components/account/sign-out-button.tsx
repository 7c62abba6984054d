'use client';

import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { tellSignedOut } from './session-channel';

/** Ends the facilitator's session on this device, in every tab. */
export function SignOutButton() {
  const leave = async () => {
    await signOut({ redirect: false });
    tellSignedOut();
    location.assign(new URL('/', location.href));
  };
  const t = useTranslations('account');
  return <Button kind="quiet" className="px-2 text-sm" onClick={() => void leave()}>{t('signOut')}</Button>;
}
