import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The table of the run of show, with its title and the heads of its columns; the rows are its children. */
export function RunTable({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('control.run');
  return (
    <>
      <h2 id={id} className="eyebrow">{t('title')}</h2>
      <table className="mt-1 w-full table-fixed text-sm">
        <colgroup><col /><col className="w-10" /><col className="w-10" /><col className="w-8" /></colgroup>
        <thead>
          <tr className="text-xs text-muted [&>th]:pb-1 [&>th]:text-right [&>th]:font-normal">
            <th scope="col" className="!text-left">{t('what')}</th>
            <th scope="col">{t('planned')}</th>
            <th scope="col">{t('actual')}</th>
            <th scope="col"><abbr title={t('driftLong')} className="no-underline">{t('drift')}</abbr></th>
          </tr>
        </thead>
        {children}
      </table>
    </>
  );
}
