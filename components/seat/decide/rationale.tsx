'use client';

import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/field';
import { Empty } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { limits } from '../limits';
import { useDesk } from './decision-desk';

/** Why, in the team's words: written by the holder of the pen, read along by the others. */
export function Rationale() {
  const t = useTranslations('decide.rationale');
  const common = useTranslations('common');
  const { draft, writing, write } = useDesk();
  const { rationale } = draft.content;
  if (!writing) return rationale === '' ? <Empty>{t('empty')}</Empty> : <Prose text={rationale} />;
  const left = limits.rationale - rationale.length;
  return (
    <TextArea
      id="rationale"
      label={t('label')}
      hint={t('hint')}
      rows={4}
      value={rationale}
      error={left < 0 ? common('over', { count: -left }) : undefined}
      onChange={(event) => write({ rationale: event.target.value })}
      boxClass="font-serif text-read"
      after={<p className="text-right text-xs text-muted tabular-nums">{t('count', { count: rationale.length, max: limits.rationale })}</p>}
    />
  );
}
