import { useTranslations } from 'next-intl';
import { Words } from '@/components/ui/words';
import { PrintButton } from '../decision/print-button';
import { ExportLink } from './export-link';

/** A file that can be taken, and whether the server makes it step by step. */
export interface ExportFile {
  kind: 'docx' | 'pdf' | 'xlsx' | 'csv' | 'xapi' | 'record';
  href: string;
  inSteps: boolean;
}

/** Every file of a game, with what is in it. */
export function ExportFiles({ files }: { files: readonly ExportFile[] }) {
  const t = useTranslations('exports');
  return (
    <Words of={['exports']}>
      <ul className="border-t">
        {files.map(({ kind, href, inSteps }) => (
          <li key={kind} className="grid gap-x-6 gap-y-1 border-b py-3 sm:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
            <div>
              <h3 className="font-semibold">{t(`${kind}.name`)}</h3>
              <p className="max-w-measure text-sm text-muted">{t(`${kind}.what`)}</p>
            </div>
            <ExportLink href={href} name={t(`${kind}.name`)} inSteps={inSteps} />
          </li>
        ))}
      </ul>
      <p className="mt-4"><PrintButton words={t('print')} /></p>
    </Words>
  );
}
