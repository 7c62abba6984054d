'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import type { BranchAhead } from '@/lib/game/preview';
import type { Reading } from '@/lib/game/scenario';
import type { Difference } from './differences';

/** Where another reading would lead elsewhere, in a line; or that it would lead to the same. */
export function OtherReading({ reading, found }: { reading: Reading; found: Difference | null }) {
  const t = useTranslations('adjudicate.outlook');
  const readings = useTranslations('adjudicate.readings');
  const format = useFormatter();
  const { state } = useGame();
  const nameOf = (id: string) => state.game?.teams.find((team) => team.id === id)?.name ?? id;
  const named = (branches: readonly BranchAhead[]) => format.list(branches.map(({ branch, team, unlocked: [option] }) => t(option ? 'branchUnlocks' : 'branchOf', { branch, team: nameOf(team), option: option?.label ?? '' })));
  const parts = found === null ? [t('same')] : [
    ...(found.besides.length > 0 ? [t('besides', { branches: named(found.besides) })] : []),
    ...(found.without.length > 0 ? [t('without', { branches: named(found.without) })] : []),
    ...(found.ending === null ? [] : [found.ending === '' ? t('noEnding') : t('otherEnding', { ending: found.ending })]),
    ...found.objectives.map(({ team, label, met }) => t(met ? 'wouldMeet' : 'wouldMiss', { team: nameOf(team), objective: label })),
  ];
  return <li><span className="font-semibold">{t('under', { reading: readings(reading) })}</span> {parts.join(' ')}</li>;
}
