'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import type { TeamFacts } from '@/lib/game/events';

/** Whom something is for: everyone, or some teams. At least one is always ticked. With `only`, the wall hears nothing of it. */
export function Addressees({ legend, to, setTo, teams, only = false }: { legend: string; to: 'all' | string[]; setTo: (to: 'all' | string[]) => void; teams: readonly TeamFacts[]; only?: boolean }) {
  const t = useTranslations('control');
  const has = (id: string) => to === 'all' || to.includes(id);
  const toggle = (id: string) => {
    const now = teams.map((team) => team.id).filter((team) => (team === id ? !has(team) : has(team)));
    setTo(now.length === teams.length && !only ? 'all' : now.length === 0 ? [id] : now);
  };
  return (
    <fieldset>
      <legend className="text-xs text-muted">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {teams.map(({ id }) => (
          <label key={id} className="flex min-h-9 items-center gap-1.5 text-sm">
            <input type="checkbox" checked={has(id)} onChange={() => toggle(id)} className="size-4" />
            <TeamName id={id} teams={teams} long={false} />
          </label>
        ))}
        <span className="self-center text-sm text-muted">{to === 'all' ? t('toAllAndScreen') : ''}</span>
      </div>
    </fieldset>
  );
}
