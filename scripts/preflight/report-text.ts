import { createTranslator } from 'next-intl';
import type preflightWords from '../../messages/en/preflight.json';
import { AREAS, areaOf } from '../../lib/preflight/finding';
import type { Outcome, Report, Share } from '../../lib/preflight/report';
import { minutesFor } from '../../lib/preflight/text/reading-speed';

const MARKS = { fine: ' ', look: '?', mend: '!' } as const;
const percent = (times: number, of: number): string => (of === 0 ? '–' : `${((100 * times) / of).toFixed(1)}%`);

/** A report as lines of text, with the words of the page. */
export function reportText(report: Report, preflight: typeof preflightWords): string {
  const t = createTranslator({ locale: 'en', messages: { preflight }, namespace: 'preflight' });
  const { verdicts, findings, timing, games, readings } = report;
  const areas = AREAS.flatMap((area) => {
    const found = findings.filter(({ kind }) => areaOf(kind) === area);
    const verdict = verdicts[area];
    return [
      `${MARKS[verdict]} ${t(`areas.${area}.title`)}: ${t(`verdict.${verdict}`)}. ${found.length === 0 ? t(`areas.${area}.fine`) : t(`areas.${area}.found`, { count: found.length })}`,
      ...found.map((one) => `    ${MARKS[one.verdict]} ${t(`findings.${one.kind}`, one.about)} [#${one.anchor}]`),
    ];
  });
  const { planned, total } = timing;
  const sum = planned > total ? t('time.over', { turns: timing.turns.length, planned, total, over: planned - total }) : t('time.sum', { turns: timing.turns.length, planned, total, left: total - planned });
  const reading = timing.turns.flatMap(({ number, title, teams, minutes: { brief } }) => [
    `  ${number}. ${title} (${t('time.has')}: ${brief ?? t('time.none')})`,
    ...teams.map((one) => `      ${one.team}: ${one.situation} + ${one.brief} + ${one.additions} + ${one.prompt} + ${one.options} = ${one.total}; ${minutesFor(one.total, 'first').toFixed(1)} / ${minutesFor(one.total, 'second').toFixed(1)} min`),
  ]);
  const reached = (kinds: Outcome['kind'][]) => report.outcomes.filter(({ kind }) => kinds.includes(kind)).map((outcome) => `  ${outcome.name}: ${readings.map((one) => `${one} ${shareText(outcome.shares[one], t)}`).join(', ')}`);
  const options = report.options.map(
    ({ option, label, readings: by }) =>
      `  ${option} “${label}”: ${readings
        .map((one) => {
          const choice = by[one];
          return choice ? `${one} ${choice.offered === 0 ? t('play.notOffered') : percent(choice.best, choice.offered)}${choice.dominatedBy.length > 0 ? ` (${t('play.below', { options: choice.dominatedBy.join(', ') })})` : ''}` : '';
        })
        .join(', ')}`,
  );
  return [
    `${t('of', { title: report.scenario.title })} (${report.form.name}), seed ${report.seed}`,
    t('play.n', { n: games.played }),
    t('honest'),
    '',
    ...areas,
    '',
    `${t('time.caption')}:`,
    ...reading,
    `  ${sum}`,
    `  ${t('time.speeds')}`,
    '',
    `${t('play.branches')}:`,
    ...reached(['branch', 'pair']),
    '',
    `${t('play.endings')}:`,
    ...reached(['ending', 'objective']),
    '',
    `${t('play.options')}:`,
    ...options,
    t('play.optionsNote'),
  ].join('\n');
}

function shareText(share: Share | undefined, t: (key: 'play.never' | 'play.steered') => string): string {
  if (!share) return '';
  const note = share.steered === 'never' ? ` (${t('play.never')})` : share.steered === 'reached' ? ` (${t('play.steered')})` : '';
  return percent(share.times, share.of) + note;
}
