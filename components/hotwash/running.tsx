'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useKeys } from '@/components/control/use-keys';
import { askGame } from '@/lib/client/ask-game';
import { buttonClass } from '@/components/ui/button';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';
import { STAGES, type Step } from '@/lib/review/hotwash/steps';
import type { NamedTeam } from './named-team';
import { useAsk } from './question';

interface RunningProps {
  gameId: string;
  steps: readonly Step[];
  step: ShownStep | null;
  teams: readonly NamedTeam[];
  opened: boolean;
  moved(): void;
}

/** How Control leads: the next question always in the same place, and all of them to choose from. */
export function Running({ gameId, steps, step, teams, opened, moved }: RunningProps) {
  const t = useTranslations('hotwash');
  const ask = useAsk(teams);
  const [trouble, setTrouble] = useState(false);
  const at = steps.findIndex(({ id }) => id === step?.id);
  const next = steps[at + 1];
  const open = async (id: string | null) => {
    const answer = await askGame(`/api/games/${gameId}/hotwash`, { step: id });
    setTrouble(!answer.ok);
    if (answer.ok) moved();
  };
  useKeys({ n: () => next && void open(next.id), b: () => at > 0 && void open(steps[at - 1]?.id ?? null) });
  const tellsSecrets = next?.stage === 'others' || step?.stage === 'others';
  return (
    <aside aria-label={t('lead')} className="lg:order-none">
      <p className="flex flex-wrap gap-2">
        {next && <button type="button" onClick={() => void open(next.id)} className={buttonClass('primary')}>{step === null ? t('start') : t('next')} <Key>n</Key></button>}
        {at > 0 && <button type="button" onClick={() => void open(steps[at - 1]?.id ?? null)} className={buttonClass('secondary')}>{t('back')} <Key>b</Key></button>}
        {step !== null && <button type="button" onClick={() => void open(null)} className={buttonClass('secondary')}>{t('close')}</button>}
      </p>
      {trouble && <Notice tone="problem" className="mt-2">{t('failed')}</Notice>}
      {!opened && tellsSecrets && <Notice tone="wait" className="mt-3">{t.rich('openFirst', { way: (words) => <PageLink href={`/games/${gameId}/desk`} className="underline underline-offset-4">{words}</PageLink> })}</Notice>}
      <ol className="mt-4 max-h-[70vh] overflow-y-auto text-sm" tabIndex={0} aria-label={t('all')}>
        {STAGES.map((stage) => (
          <li key={stage} className="border-t py-2">
            <p className="eyebrow">{t(`stage.${stage}`)}</p>
            <ul>
              {steps.filter((one) => one.stage === stage).map((one) => (
                <li key={one.id}>
                  <button type="button" aria-current={one.id === step?.id ? 'step' : undefined} onClick={() => void open(one.id)} className="min-h-11 w-full py-1 text-left hover:underline aria-[current=step]:font-semibold">
                    {ask(one)}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </aside>
  );
}
