import { useTranslations } from 'next-intl';
import { PHASES } from '@/lib/game/phase';
import type { Script } from '@/lib/game/scenario';

/** What the facilitator may say as each phase opens. */
export function ScriptLines({ script }: { script: Script }) {
  const t = useTranslations('common.phases');
  return (
    <dl>
      {PHASES.map((phase) =>
        script[phase] === undefined ? null : (
          <div key={phase} className="mt-1.5">
            <dt className="font-sans text-sm text-muted">{t(phase)}</dt>
            <dd className="prose">{script[phase]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
