import clsx from 'clsx';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { TeamMark, teamClass } from '@/components/ui/team-mark';
import type { JoinTable } from './table';

type Team = JoinTable['teams'][number];

/**
 * One team's column of roles. The chosen role unfolds (CSS only) and shows the button that sits
 * down: it carries the team, the radio carries the role, so that no script is needed.
 */
async function TeamColumn({ team, index, chosen, approval }: { team: Team; index: number; chosen: string | null; approval: boolean }) {
  const t = await getTranslations('join');
  const and = new Intl.ListFormat('en', { type: 'conjunction' });
  return (
    <fieldset className={clsx(teamClass(index), 'min-w-0 border-t-2 border-team pt-3')}>
      <legend className="sr-only">{team.name}</legend>
      <div className="mb-2">
        <TeamMark index={index} code={team.code} name={team.name} long className="text-lg" />
        <p className="text-sm text-muted">{team.aim}</p>
      </div>
      <ul>
        {team.roles.map((role) => (
          <li key={role.id} className="group border-t">
            <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-3">
              <input type="radio" name="role" value={role.id} required defaultChecked={role.id === chosen} className="mt-1 size-5" />
              <span>
                <span className="block font-semibold">{role.office}</span>
                <span className="block text-sm text-muted">
                  {role.sitting.length > 0 ? t('sits', { names: and.format(role.sitting), count: role.sitting.length }) : t('free')}
                  {role.commits ? ` · ${t('commits')}` : ''}
                </span>
              </span>
            </label>
            <div className="hidden flex-col gap-3 pb-4 pl-8 group-has-checked:flex">
              <p className="font-serif">{role.text}</p>
              <button type="submit" name="team" value={team.id} className={buttonClass('primary')}>
                {t(approval ? 'ask' : 'take', { office: role.office, team: team.name })}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The table as a grid: a column for each team, a row for each role, with the names of those who sit. */
export async function SeatChoice({ table, chosen }: { table: JoinTable; chosen: { team: string | null; role: string | null } }) {
  const t = await getTranslations('join');
  return (
    <section aria-labelledby="seat-heading">
      <h2 id="seat-heading" className="font-semibold">
        {t('seat')}
      </h2>
      <p className="mb-4 text-sm text-muted">{t('seatHint')}</p>
      <div className="grid gap-x-8 gap-y-8 md:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {table.teams.map((team, index) => (
          <TeamColumn key={team.id} team={team} index={index} chosen={chosen.team === null || chosen.team === team.id ? chosen.role : null} approval={table.door === 'approval'} />
        ))}
      </div>
    </section>
  );
}
