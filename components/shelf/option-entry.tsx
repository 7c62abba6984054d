import { useTranslations } from 'next-intl';
import type { Option, Scenario } from '@/lib/game/scenario';
import { EffectsTable } from './effects-table';

/** One option with its postures and effects. */
export function OptionEntry({ option, scenario }: { option: Option; scenario: Scenario }) {
  const t = useTranslations('shelf');
  return (
    <li className="py-4">
      <p className="text-lg font-semibold">{option.label}</p>
      <p>{option.text}</p>
      <p className="mt-1 font-sans text-sm text-muted">
        {t('postureList', { postures: option.postures.join(', ') })}
        {option.claims.length > 0 && <>. {t('claimsAtIssue', { claims: option.claims.join(', ') })}</>}
        {option.locked && <span className="block text-ink">{t('locked')}</span>}
      </p>
      <EffectsTable caption={option.label} effects={option.effects} indicators={scenario.indicators} />
    </li>
  );
}
