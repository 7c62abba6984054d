import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import { TeamGlyph, TeamMark } from '@/components/ui/team-mark';
import type { Cohort } from '@/lib/review/comparison/cohorts';
import { CohortName } from './cohort-name';
import type { NamedTeam } from './named-team';

const SIZE = { width: 460, height: 260, left: 34, right: 40, top: 12, bottom: 36 };

const rounded = (value: number): number => Math.round(value * 100) / 100;

interface Plot {
  cohort: Cohort;
  teams: readonly NamedTeam[];
  /** The end of the scale, in bits: one for all cohorts. */
  most: number;
}

/** Surprise beside hedging over games, one mark for each game and ally, for each cohort on the same scales; and the same as a table. No line is drawn through it. */
export function HedgingPlot({ cohorts, teams, guarantor }: { cohorts: readonly Cohort[]; teams: readonly NamedTeam[]; guarantor: string }) {
  const t = useTranslations('comparison.hedging');
  const points = cohorts.flatMap(({ comparison }) => comparison.surpriseBesideHedging);
  if (points.length === 0) return <Empty>{t('none')}</Empty>;
  const most = Math.max(1, Math.ceil(Math.max(...points.map(({ surprise }) => surprise))));
  return (
    <>
      <p className="mb-3 max-w-prose text-sm text-muted">{t('caption', { guarantor: teams.find(({ id }) => id === guarantor)?.name ?? guarantor })} {t('measures')}</p>
      <div className={cohorts.length > 1 ? 'grid gap-10 lg:grid-cols-2' : ''}>
        {cohorts.map((cohort) => (
          <section key={cohort.name} aria-label={cohort.name ?? t('title')} className="min-w-0">
            {cohort.name !== null && <h3 className="mb-2 text-sm font-semibold"><CohortName name={cohort.name} n={cohort.comparison.surpriseBesideHedging.length} /></h3>}
            <div className={`grid gap-6 ${cohorts.length > 1 ? '' : 'lg:grid-cols-2'}`}>
              <Marks cohort={cohort} teams={teams} most={most} />
              <PointTable cohort={cohort} teams={teams} />
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

function Marks({ cohort: { comparison: { surpriseBesideHedging: points } }, teams, most }: Plot) {
  const t = useTranslations('comparison.hedging');
  const x = (bits: number) => SIZE.left + (bits / most) * (SIZE.width - SIZE.left - SIZE.right);
  const y = (hedging: number) => SIZE.top + (1 - hedging) * (SIZE.height - SIZE.top - SIZE.bottom);
  const indexOf = (id: string) => teams.findIndex((team) => team.id === id);
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={t('describe', { n: points.length })} className="w-full max-w-xl">
      {[0, 0.5, 1].map((value) => (
        <g key={value}>
          <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={SIZE.left - 6} y={y(value) + 4} textAnchor="end" className="fill-muted text-[11px]">{value}</text>
        </g>
      ))}
      {Array.from({ length: most + 1 }, (_, bits) => <text key={bits} x={x(bits)} y={SIZE.height - SIZE.bottom + 16} textAnchor="middle" className="fill-muted text-[11px]">{bits}</text>)}
      <text x={SIZE.width - SIZE.right} y={SIZE.height - 4} textAnchor="end" className="fill-muted text-[11px]">{t('x')}</text>
      <text x={SIZE.left + 4} y={SIZE.top + 8} className="fill-muted text-[11px]">{t('y')}</text>
      {points.map(({ label, team, surprise, hedging }) => (
        <g key={`${label} ${team}`}>
          <TeamGlyph index={indexOf(team)} x={x(surprise)} y={y(hedging)} />
          <text x={x(surprise) + 8} y={y(hedging) + 4} className="fill-ink text-[10px]">{label}</text>
        </g>
      ))}
    </svg>
  );
}

function PointTable({ cohort: { name, comparison: { surpriseBesideHedging: points } }, teams }: Omit<Plot, 'most'>) {
  const t = useTranslations('comparison.hedging');
  const indexOf = (id: string) => teams.findIndex((team) => team.id === id);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={name === null ? t('title') : t('tableOf', { cohort: name })}>
      <table className="text-sm">
        <thead className="border-b text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 pr-6 text-left font-medium">{t('game')}</th>
            <th scope="col" className="py-1 pr-6 text-left font-medium">{t('ally')}</th>
            <th scope="col" className="py-1 pr-6 text-right font-medium">{t('surprise')}</th>
            <th scope="col" className="py-1 text-right font-medium">{t('hedging')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, team, surprise, hedging }) => {
            const index = indexOf(team);
            return (
              <tr key={`${label} ${team}`} className="border-b">
                <th scope="row" className="py-1 pr-6 text-left font-normal">{label}</th>
                <td className="py-1 pr-6"><TeamMark index={index} code={teams[index]?.code ?? team} name={teams[index]?.name ?? team} long /></td>
                <td className="py-1 pr-6 text-right tabular-nums">{rounded(surprise)}</td>
                <td className="py-1 text-right tabular-nums">{rounded(hedging)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
