import { useTranslations } from 'next-intl';
import { Prose } from '@/components/ui/prose';
import { PHASES } from '@/lib/game/phase';
import type { Inject, Scenario, Turn } from '@/lib/game/scenario';
import { EffectsTable } from './effects-table';

/** The injects that may be released in a turn, in the order in which they are planned. */
export function TurnInjects({ turn, scenario }: { turn: Turn; scenario: Scenario }) {
  const t = useTranslations('shelf');
  const phases = useTranslations('common.phases');
  const injects = byPlannedTime(scenario.injects.filter((inject) => inject.turn === turn.id));
  if (injects.length === 0) return null;
  const name = (id: string): string => scenario.teams.find((team) => team.id === id)?.name ?? id;
  return (
    <>
      <h4 className="mt-6 font-sans font-semibold">{t('injects')}</h4>
      {injects.map((inject) => (
        <div key={inject.id} className="mt-3 border-l-2 pl-4">
          <p className="font-semibold">{inject.title}</p>
          <p className="font-sans text-sm text-muted">
            {t('injectTo', { kind: t(`kinds.${inject.kind}`), to: inject.to === 'all' ? t('toAll') : inject.to.map(name).join(', ') })}
            {inject.from !== undefined && <>, {t('injectFrom', { from: inject.from })}</>}
            <span className="block">{t('injectAt', { phase: phases(inject.at.phase), minute: inject.at.minute })}</span>
          </p>
          <Prose text={inject.text} />
          {inject.expected !== undefined && (
            <p className="mt-1 font-sans text-sm">
              <span className="font-semibold">{t('expected')}</span> {inject.expected}
            </p>
          )}
          {inject.facilitator_note !== undefined && (
            <p className="mt-1 font-sans text-sm">
              <span className="font-semibold">{t('note')}</span> {inject.facilitator_note}
            </p>
          )}
          {inject.effects.length > 0 && <EffectsTable caption={inject.title} effects={inject.effects} indicators={scenario.indicators} />}
        </div>
      ))}
    </>
  );
}

function byPlannedTime(injects: readonly Inject[]): Inject[] {
  return injects.toSorted((a, b) => PHASES.indexOf(a.at.phase) - PHASES.indexOf(b.at.phase) || a.at.minute - b.at.minute);
}
