import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import { VerifyDesk } from '@/components/verify/verify-desk';
import { house } from '@/lib/server/compose';

/** What `/verify/<file>` gives out. */
const FILES = { format: 'record-format.md', verifier: 'verify-record.mjs' } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title') };
}

/** Whether a record's file is whole, found out in the reader's own browser. For anybody: nothing is asked and nothing is sent. */
export default async function Page() {
  const t = await getTranslations('verify');
  const key = house().publicKey;
  return (
    <div className="mx-auto max-w-2xl px-5 py-6">
      <header><PageLink href="/" className="inline-flex min-h-11 items-center font-serif text-lg font-semibold">Plan B</PageLink></header>
      <main id="main" className="pt-6">
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="prose mt-2">{t('text')}</p>
        <Words of={['verify']}><VerifyDesk ownKey={key} /></Words>
        <Section id="shows" title={t('shows.title')} className="mt-10">
          <ul className="prose list-disc space-y-2 pl-5">
            {(['chain', 'head', 'signature', 'withheld'] as const).map((what) => <li key={what}>{t(`shows.${what}`)}</li>)}
          </ul>
        </Section>
        <Section id="key" title={t('key.title')}>
          <p className="font-mono text-sm break-all">{key}</p>
          <p className="mt-2 text-sm text-muted">{t('key.text')}</p>
        </Section>
        <Section id="without" title={t('without.title')}>
          <p className="text-sm">{t.rich('without.text', { code: (words) => <code className="font-mono text-[0.9em] break-all">{words}</code> })}</p>
          <ul className="mt-3 flex flex-wrap gap-3">
            {(['format', 'verifier'] as const).map((what) => <li key={what}><a href={`/verify/${FILES[what]}`} download className={buttonClass('secondary')}>{t(`without.${what}`)}</a></li>)}
          </ul>
        </Section>
        <p className="mt-2 text-sm"><PageLink href="/read" className="inline-flex min-h-11 items-center underline underline-offset-4">{t('toRead')}</PageLink></p>
      </main>
    </div>
  );
}
