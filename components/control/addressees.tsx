'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import type { TeamFacts } from '@/lib/game/events';
import type { TeamId } from '@/lib/game/ids';

/** Whom something is for: everyone, or some teams. At least one is always ticked. With `except`, the teams send it to each other: that team is no choice, and the wall hears nothing of it. */
export function Addressees({ legend, to, setTo, teams, except }: { legend: string; to: 'all' | string[]; setTo: (to: 'all' | string[]) => void; teams: readonly TeamFacts[]; except?: TeamId }) {
  const t = useTranslations('control');
  const among = teams.filter((team) => team.id !== except);
  const has = (id: string) => to === 'all' || to.includes(id);
  const toggle = (id: string) => {
    const now = among.map((team) => team.id).filter((team) => (team === id ? !has(team) : has(team)));
    setTo(now.length === teams.length ? 'all' : now.length === 0 ? [id] : now);
  };
  return (
    <fieldset>
      <legend className="text-xs text-muted">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {among.map(({ id }) => (
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
