import { useTranslations } from 'next-intl';
import { Prose } from '@/components/ui/prose';
import type { Scenario, Turn } from '@/lib/game/scenario';
import { EffectsTable } from './effects-table';

/** The injects that may be released in a turn. */
export function TurnInjects({ turn, scenario }: { turn: Turn; scenario: Scenario }) {
  const t = useTranslations('shelf');
  const injects = scenario.injects.filter((inject) => inject.turn === turn.id);
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
          </p>
          <Prose text={inject.text} />
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
