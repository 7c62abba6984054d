import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { SealHash } from '@/components/ui/seal-hash';

/** A record brought in, as its facilitator is shown it. */
export interface ImportedRecord {
  id: string;
  label: string;
  title: string;
  cohort: string;
  events: number;
  head: string;
  signedBy: string | null;
  /** Whether this program can still compare it. */
  compared: boolean;
  /** Whether the program played it: then it stands in the charts only where these are asked for. */
  rehearsed: boolean;
}

/** The records that were brought in: what each is, the file as it came, and the way to be rid of it. */
export function ImportList({ records, action, ownKey }: { records: readonly ImportedRecord[]; action: string; ownKey: string }) {
  const t = useTranslations('imports.list');
  return (
    <div className="mb-5 overflow-x-auto" tabIndex={0} role="group" aria-label={t('game')}>
      <table className="text-sm">
        <thead className="border-b text-xs text-muted">
          <tr>
            {(['label', 'game', 'cohort', 'events', 'head', 'signed'] as const).map((column) => <th key={column} scope="col" className={`py-1 pr-6 font-medium ${column === 'events' ? 'text-right' : 'text-left'}`}>{t(column)}</th>)}
            <td className="no-print" />
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, label, title, cohort, events, head, signedBy, compared, rehearsed }) => (
            <tr key={id} className="border-b align-baseline">
              <th scope="row" className="py-1 pr-6 text-left font-semibold">{label}</th>
              <td className="max-w-72 py-1 pr-6 break-words">{title}{!compared && <span className="block text-xs text-danger">{t('outdated')}</span>}{rehearsed && <span className="block text-xs text-muted">{t('rehearsed')}</span>}</td>
              <td className="py-1 pr-6">{cohort}</td>
              <td className="py-1 pr-6 text-right tabular-nums">{events}</td>
              <td className="py-1 pr-6"><SealHash hash={head} /></td>
              <td className="py-1 pr-6">{signedBy === null ? <span className="text-muted">{t('unsigned')}</span> : signedBy === ownKey ? t('ours') : <SealHash hash={signedBy} />}</td>
              <td className="no-print whitespace-nowrap">
                <a href={`${action}/${id}`} className={buttonClass('quiet', 'px-2 text-sm')}>{t('takeOut', { label })}</a>
                <form method="post" action={`${action}/${id}/remove`} className="inline"><button type="submit" className={buttonClass('quiet', 'px-2 text-sm text-danger')}>{t('remove', { label })}</button></form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
