'use client';

import { useTranslations } from 'next-intl';
import { signed } from '@/components/review/signed';
import { TeamName } from '@/components/review/team-name';
import { useGame } from '@/lib/client/game-line';
import type { BranchAhead, NextTurn } from '@/lib/game/preview';

/** The next turn as it would open: team by team what branches add, ask anew, unlock or change. */
export function TurnAhead({ next }: { next: NextTurn }) {
  const t = useTranslations('adjudicate.outlook');
  const { state } = useGame();
  const teams = state.game?.teams ?? [];
  return (
    <>
      <p className="mt-1 font-serif text-lg font-semibold">{t('turn', { number: next.number, title: next.title })}</p>
      <div className="mt-2 grid gap-6 md:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
        {teams.map(({ id }) => {
          const branches = next.branches.filter(({ team }) => team === id);
          return (
            <div key={id}>
              <h4 className="text-sm"><TeamName id={id} teams={teams} /></h4>
              {branches.length === 0 ? <p className="mt-1 text-sm text-muted">{t('asWritten')}</p> : branches.map((branch) => <Ahead key={branch.branch} branch={branch} />)}
            </div>
          );
        })}
      </div>
    </>
  );
}

function Ahead({ branch: { branch, addedBrief, prompt, unlocked, modified, effects } }: { branch: BranchAhead }) {
  const t = useTranslations('adjudicate.outlook');
  const { state } = useGame();
  const indicator = (id: string) => state.game?.indicators.find((one) => one.id === id)?.name ?? id;
  const parts = [
    addedBrief !== null && { name: t('adds'), text: addedBrief },
    prompt !== null && { name: t('asks'), text: prompt },
    ...unlocked.map(({ label }) => ({ name: t('unlocks'), text: label })),
    modified !== null && { name: t('modifies'), text: modified.label },
    ...effects.map(({ indicator: id, change, why }) => ({ name: t('moves', { indicator: indicator(id), change: signed(change) }), text: why })),
  ].filter((part) => part !== false);
  return (
    <div className="mt-1 border-l-2 pl-3 text-sm">
      <dl>
        {parts.map(({ name, text }) => (
          <div key={name + text} className="mb-1">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="font-serif">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted">{t('branch', { branch })}</p>
    </div>
  );
}
