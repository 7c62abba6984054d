import { useTranslations } from 'next-intl';
import { TeamMark } from '@/components/ui/team-mark';
import type { Scenario } from '@/lib/game/scenario';
import { Chapter } from './dossier-section';

/** Teams with their roles and secret objectives. */
export function TeamsChapter({ scenario }: { scenario: Scenario }) {
  const t = useTranslations('shelf');
  return (
    <Chapter id="teams" title={t('parts.teams')}>
      {scenario.teams.map((team, index) => (
        <section key={team.id} className="mt-6 first:mt-0">
          <h3 className="text-lg">
            <TeamMark index={index} code={team.code} name={team.name} long />
          </h3>
          <p className="prose">
            <span className="font-sans text-sm text-muted">{t('aim')}: </span>
            {team.public_aim}
          </p>
          <h4 className="eyebrow mt-3 font-sans">{t('roles')}</h4>
          <dl>
            {team.roles.map((role) => (
              <div key={role.id} className="mt-1.5">
                <dt className="font-semibold">
                  {role.office} {role.commits && <span className="font-sans text-sm font-normal text-muted">{t('commits')}</span>}
                </dt>
                <dd className="prose">{role.text}</dd>
              </div>
            ))}
          </dl>
          {team.objectives.length > 0 && <h4 className="eyebrow mt-3 font-sans">{t('objectives')}</h4>}
          <dl>
            {team.objectives.map((objective) => (
              <div key={objective.id} className="mt-1.5">
                <dt className="font-semibold">{objective.label}</dt>
                <dd className="prose">{objective.text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Chapter>
  );
}

/** The twelve or so words for what a choice amounts to. */
export function PosturesChapter({ scenario }: { scenario: Scenario }) {
  const t = useTranslations('shelf');
  const name = (id: string): string => scenario.teams.find((team) => team.id === id)?.code ?? id;
  return (
    <Chapter id="postures" title={t('parts.postures')}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr]">
        {scenario.postures.map((posture) => (
          <div key={posture.id} className="contents">
            <dt className="font-semibold">{posture.id}</dt>
            <dd>
              {posture.text}{' '}
              <span className="font-sans text-sm text-muted">
                {posture.teams.map(name).join(', ')}
                {posture.hedge && <>; {t('hedge')}</>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Chapter>
  );
}

/** What is counted, from where to where, and who wants which way. */
export function IndicatorsChapter({ scenario }: { scenario: Scenario }) {
  const t = useTranslations('shelf');
  return (
    <Chapter id="indicators" title={t('parts.indicators')}>
      <dl className="space-y-3">
        {scenario.indicators.map((indicator) => {
          const wants = (good: number): string => scenario.teams.filter((team) => indicator.good_for[team.id] === good).map((team) => team.code).join(', ') || t('nobody');
          return (
            <div key={indicator.id}>
              <dt className="font-semibold">{indicator.name}</dt>
              <dd className="prose">
                {indicator.text}
                <span className="block font-sans text-sm text-muted">
                  {t('range', { min: indicator.min, max: indicator.max, start: indicator.start })}. {t('goodFor', { more: wants(1), less: wants(-1) })}.
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </Chapter>
  );
}
