'use client';

import { useTranslations } from 'next-intl';
import type { InjectStatus } from './inject-status';

/** The words an inject came out in, and the scenario's own where those were others. Of one that never came out, the scenario's. */
export function ReleasedWords({ status, planned }: { status: InjectStatus; planned: string }) {
  const t = useTranslations('control.inject');
  const told = status.status === 'released' ? status.text : planned;
  return (
    <div className="text-xs">
      {status.status === 'released' && <p className="text-muted">{t('told')}</p>}
      <p className="whitespace-pre-line">{told}</p>
      {told !== planned && (
        <details className="mt-1 text-muted">
          <summary>{t('reworded')}</summary>
          <p className="mt-1 whitespace-pre-line">{planned}</p>
        </details>
      )}
    </div>
  );
}
