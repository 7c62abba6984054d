import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoorPage } from '@/components/account/door-page';
import { SetUpForm } from '@/components/account/set-up-form';
import { ButtonLink } from '@/components/ui/button';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.setUp'))('title'), referrer: 'no-referrer' };
}

/** A one-time link becomes an account. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { identity } = house();
  const t = await getTranslations('account.setUp');
  if (!(await identity.setupLinkIsOpen(token))) {
    return (
      <DoorPage title={t('used')} text={t('usedText')}>
        <p><ButtonLink kind="primary" href="/signin">{t('signIn')}</ButtonLink></p>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t('title')} text={t('text')}>
      <Words of={['account']}>
        <SetUpForm token={token} />
      </Words>
    </DoorPage>
  );
}
