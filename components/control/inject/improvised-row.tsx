'use client';

import { useTranslations } from 'next-intl';
import type { GameState, TurnState } from '@/lib/game/state';
import { Times } from '../times';
import { StatusWords } from './status-words';

/** An inject that was not in the scenario. */
export function ImprovisedRow({ record, state }: { record: TurnState['injectRecords'][number]; state: GameState }) {
  const t = useTranslations('control.inject');
  const told = state.turns[record.turn]?.injects.find(({ id }) => id === record.inject);
  return (
    <tr>
      <th scope="row" className="py-1 pl-3 text-left align-baseline font-normal xl:pl-6">
        <span aria-hidden="true" className="inline-block w-4 text-muted">◆</span>{told?.title}
        <span className="block pl-4 text-xs text-muted">{t('status.improvised')}, <StatusWords status={{ status: 'released', by: record.seat, why: record.why, at: record.at, to: record.to, text: told?.text ?? '' }} /></span>
        <details className="pl-4 text-xs text-muted"><summary>{t('told')}</summary><p className="whitespace-pre-line">{told?.text}</p></details>
      </th>
      <Times planned={null} actual={state.startedAt === null ? null : record.at - state.startedAt} />
    </tr>
  );
}
