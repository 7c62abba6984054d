import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { Scenario } from '@/lib/game/scenario';
import { plannedTurns } from '@/lib/game/scenario/play';
import { Chapter } from './dossier-section';

/** The ways to play the scenario, each with its turns and timetables. */
export function FormsChapter({ scenario }: { scenario: Scenario }) {
  const t = useTranslations('shelf');
  return (
    <Chapter id="forms" title={t('parts.forms')}>
      {scenario.forms.map((form) => {
        const turns = plannedTurns(scenario, form.id);
        return (
          <section key={form.id} className="mt-6 first:mt-0">
            <h3 className="text-lg font-semibold">
              {form.name} <span className="font-sans text-sm font-normal text-muted">{t('minutes', { count: form.minutes })}</span>
            </h3>
            {form.note !== undefined && <p className="prose">{form.note}</p>}
            <p className="prose">{t('formTurns', { count: turns.length, titles: turns.map(({ title }) => title).join(', ') })}</p>
            {(['opening', 'closing'] as const).map((moment) =>
              form.script[moment] === undefined ? null : (
                <div key={moment} className="mt-2">
                  <h4 className="eyebrow font-sans">{t(`say.${moment}`)}</h4>
                  <p className="prose">{form.script[moment]}</p>
                </div>
              ),
            )}
            {form.schedules.map((schedule) => (
              <Disclosure key={schedule.minutes} title={<span className="font-sans text-base">{t('timetable', { count: schedule.minutes })}</span>} className="mt-2 border-t">
                <table className="text-left">
                  <thead className="sr-only">
                    <tr>
                      <th scope="col">{t('minute')}</th>
                      <th scope="col">{t('what')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {schedule.steps.map((step) => (
                      <tr key={step.minute} className="align-top">
                        <td className="w-12 py-0.5 pr-4 text-right font-sans text-sm leading-7 tabular-nums">{step.minute}</td>
                        <td className="py-0.5">{step.what}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Disclosure>
            ))}
          </section>
        );
      })}
    </Chapter>
  );
}
