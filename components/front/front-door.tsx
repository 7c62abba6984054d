import { getTranslations } from 'next-intl/server';
import { PageLink } from '@/components/ui/page-link';
import { TeamShape } from '@/components/ui/team-mark';
import { CodeBox } from './code-box';

/** The name of the house, with the first three teams' shapes. */
export async function HouseMark() {
  const t = await getTranslations('common');
  return (
    <span className="inline-flex items-center gap-2 font-serif text-lg font-semibold">
      <span className="inline-flex gap-0.5 text-sm">
        {[0, 1, 2].map((index) => (
          <TeamShape key={index} index={index} />
        ))}
      </span>
      {t('name')}
    </span>
  );
}

/** The front door: join, facilitate, read. On a phone the code box fills the first screen. */
export async function FrontDoor() {
  const t = await getTranslations('front');
  return (
    <main className="mx-auto grid min-h-dvh max-w-page content-start gap-x-16 px-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:content-center md:px-10">
      <div className="flex min-h-[92dvh] flex-col pt-5 md:min-h-0 md:pt-0">
        <HouseMark />
        <div className="flex flex-1 flex-col gap-6 pt-[16dvh] pb-24 md:pt-10 md:pb-0">
          <h1 className="font-serif text-2xl font-semibold md:text-3xl">{t('join.title')}</h1>
          <CodeBox />
          <p className="text-sm">{t.rich('practise', { way: (words) => <a href="/practice">{words}</a> })}</p>
        </div>
      </div>
      <div className="flex flex-col pb-16 md:border-l md:pb-0 md:pl-16">
        <p className="prose border-t py-6 md:border-t-0 md:pt-0">{t('about')}</p>
        {(['facilitate', 'read'] as const).map((way) => (
          <a key={way} href={way === 'facilitate' ? '/desk' : '/read'} className="group block border-t py-5">
            <h2 className="font-serif text-xl font-semibold underline decoration-line decoration-1 underline-offset-4 group-hover:decoration-current">{t(`${way}.title`)}</h2>
            <p className="mt-1 text-muted">{t(`${way}.text`)}</p>
          </a>
        ))}
        <p className="border-t py-4 text-sm">{t.rich('verify', { way: (words) => <PageLink href="/verify">{words}</PageLink> })}</p>
      </div>
    </main>
  );
}
