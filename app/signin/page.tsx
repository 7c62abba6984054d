import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { currentFacilitator } from '@/app/_who';
import { DoorPage } from '@/components/account/door-page';
import { OpenIdButton, SignInForm } from '@/components/account/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import { environment } from '@/lib/server/env';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

/** Only addresses of our own are gone back to. */
function ownAddress(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/desk';
}

/** Facilitators sign in. */
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { to, callbackUrl, error } = await searchParams;
  const target = ownAddress(to ?? callbackUrl);
  if (await currentFacilitator()) redirect(target);
  const t = await getTranslations('account.signIn');
  const { openId } = environment();
  return (
    <DoorPage title={t('title')} text={t('text')}>
      <Words of={['account']}>
        {error !== undefined && openId && <Notice tone="problem">{t('openIdFailed')}</Notice>}
        {openId && (
          <>
            <OpenIdButton to={target} name={openId.name} />
            <p className="text-center text-sm text-muted">{t('or')}</p>
          </>
        )}
        <SignInForm to={target} />
      </Words>
      <p className="text-sm text-muted">{t('noAccount')}</p>
      <p><PageLink href="/join" className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4">{t('join')}</PageLink></p>
    </DoorPage>
  );
}
