'use client';

import { useTranslations } from 'next-intl';
import type { GameState, TurnState } from '@/lib/game/state';
import { Times } from '../times';
import { StatusWords } from './status-words';

/** An inject that was not in the scenario: its kind, by whom and to whom, from whom it says it is, why, and what was told. */
export function ImprovisedRow({ record, state }: { record: TurnState['injectRecords'][number]; state: GameState }) {
  const t = useTranslations('control.inject');
  const told = state.turns[record.turn]?.injects.find(({ id }) => id === record.inject);
  return (
    <tr>
      <th scope="row" className="py-1 pl-3 text-left align-baseline font-normal xl:pl-6">
        <span className="flex">
          <span aria-hidden="true" className="w-4 shrink-0 text-muted">◆</span>
          <span className="min-w-0">
            {told?.title}
            <span className="block text-xs text-muted">
              {told && <>{t(`kinds.${told.kind}`)}, </>}{t('status.improvised')}, <StatusWords turn={null} status={{ status: 'released', by: record.seat, why: record.why, at: record.at, to: record.to, text: told?.text ?? '' }} />
              {told && told.from !== null && <span className="block">{t('from', { from: told.from })}</span>}
            </span>
            <details className="text-xs text-muted"><summary>{t('told')}</summary><p className="whitespace-pre-line">{told?.text}</p></details>
          </span>
        </span>
      </th>
      <Times planned={null} actual={state.startedAt === null ? null : record.at - state.startedAt} />
    </tr>
  );
}
