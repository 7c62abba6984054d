import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { Moment } from '@/lib/review/moments';
import { neighbours } from '@/lib/review/moments';
import { seatOfReader } from '@/lib/review/reader';
import { seatLabels } from '@/lib/review/seat-labels';
import type { Facts } from '@/lib/review/select';
import { stateAt } from '@/lib/review/state-at';
import { ClockTime } from '../clock-time';
import { logHref } from '../log/log-address';
import { ReaderForm, useReaderName, type ReaderChoice } from '../log/log-forms';
import { StepMoments } from '../log/step-moments';
import { MomentWords } from '../log/timeline';
import { WhatTheyKnew } from './what-they-knew';

interface KnewPageProps {
  facts: Facts;
  moments: readonly Moment[];
  teams: readonly TeamFacts[];
  as: string;
  own: string | null;
  at: number | null;
  base: string;
  total: number;
}

/** The game as one reader knew it at one moment: the same fold that was drawn in the room. */
export function KnewPage({ facts, moments, teams, as, own, at, base, total }: KnewPageProps) {
  const t = useTranslations('review.log');
  const labels = seatLabels(facts);
  const choices: ReaderChoice[] = [
    { value: 'control', kind: 'control', team: null, label: null },
    { value: 'screen', kind: 'screen', team: null, label: null },
    ...teams.map((team): ReaderChoice => ({ value: `team:${team.id}`, kind: 'team', team: team.id, label: null })),
    ...Object.entries(labels).flatMap(([id, label]): ReaderChoice[] => (label.kind === 'player' ? [{ value: `seat:${id}`, kind: 'seat', team: label.team, label }] : [])),
  ];
  const allowed = own === null ? choices : choices.filter(({ value }) => value === own);
  const chosen = allowed.find(({ value }) => value === as);
  const seat = chosen ? seatOfReader(facts, chosen.value) : null;
  const name = useReaderName(teams);
  const standing = at ?? Number.MAX_SAFE_INTEGER;
  const here = moments.findLast(({ position }) => position <= standing);
  const { previous, next } = neighbours(moments, here?.position ?? standing);
  const href = (moment: Moment | null) => (moment === null ? null : logHref(base, { as, at: moment.position }));
  return (
    <div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        {own === null && <ReaderForm choices={choices} as={as} at={at} teams={teams} base={base} />}
        <StepMoments previous={href(previous)} next={href(next)} first={href(previous && (moments[0] ?? null))} last={href(next && (moments.at(-1) ?? null))} words={{ previous: t('previousMoment'), next: t('nextMoment'), first: t('noPrevious'), last: t('noNext') }} />
      </div>
      <div className="mt-4 mb-6 border-y py-3" role="status">
        <p className="font-semibold">
          {chosen && (at === null || !here ? t('readingEnd', { reader: name(chosen) }) : <>{t('reading', { reader: name(chosen) })} <ClockTime at={here.at} /></>)}
        </p>
        {at !== null && here && <p className="text-sm"><MomentWords moment={here} teams={teams} /></p>}
        <p className="no-print text-xs text-muted">{t('arrows')}</p>
      </div>
      {seat ? <WhatTheyKnew state={stateAt(facts, seat, at)} labels={labels} total={total} /> : <Empty>{t('noReader')}</Empty>}
    </div>
  );
}
