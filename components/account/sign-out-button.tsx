'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { leave } from './leave';

/** Ends the facilitator's session on this device, in every tab. */
export function SignOutButton() {
  const t = useTranslations('account');
  return <Button kind="quiet" className="px-2 text-sm" onClick={() => void leave()}>{t('signOut')}</Button>;
}
