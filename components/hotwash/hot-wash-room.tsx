'use client';

import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';
import type { Step } from '@/lib/review/hotwash/steps';
import { AnswerForm } from './answer-form';
import { Answers } from './answers';
import { beginnings } from './begun';
import { Moments } from './moments';
import { LeftUnkept } from './left-unkept';
import type { NamedTeam } from './named-team';
import { useAsk } from './question';
import { Running } from './running';
import { StepClock } from './step-clock';
import { useAnswers } from './use-answers';
import { useHotWash } from './use-hot-wash';

interface HotWashRoomProps {
  gameId: string;
  teams: readonly NamedTeam[];
  /** What seats are called. */
  names: Readonly<Record<string, string>>;
  /** All questions, for Control, who leads; null for everybody else. */
  steps: readonly Step[] | null;
  /** The seat one answers from; null: one only reads. */
  seat: string | null;
  /** The team at whose table that seat is. */
  own: string | null;
  opened: boolean;
  /** Whether one reads the whole record. */
  whole: boolean;
}

/** The hot wash: one question at a time, the moment it is about, a clock, and what is said. */
export function HotWashRoom({ gameId, teams, names, steps, seat, own, opened, whole }: HotWashRoomProps) {
  const t = useTranslations('hotwash');
  const { shown, offset, again } = useHotWash(gameId);
  const step = shown?.step ?? null;
  const { answers, add } = useAnswers(gameId, step?.id ?? null, seat);
  const begun = seat === null ? null : beginnings(gameId, seat);
  return (
    <div className={steps === null ? 'max-w-3xl' : 'grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]'}>
      <div>
        {shown === null && <p role="status" className="text-muted">{t('looking')}</p>}
        {shown !== null && step === null && <p className="mb-4 max-w-prose text-sm text-muted">{t('intro')}</p>}
        {shown !== null && step === null && <Empty>{steps === null ? t('notYet') : t('begin')}</Empty>}
        {step !== null && (
          <>
            <OpenQuestion step={step} teams={teams} gameId={gameId} offset={offset} mayReplay={whole || (own !== null && own === step.team)} />
            {steps !== null && step.share === 'private' && <p className="mt-3 text-sm">{t('answered', { count: shown?.answered ?? 0 })}</p>}
            {begun !== null && !(steps !== null && step.share === 'private') && (
              <AnswerForm key={step.id} step={step} teams={teams} own={own} begun={begun.of(step.id)} note={(typed) => begun.note(step, typed)} add={(answer) => add(step.id, answer)} />
            )}
            <Answers answers={answers} teams={teams} names={names} />
          </>
        )}
        {shown !== null && begun !== null && <LeftUnkept key={step?.id ?? ''} begun={begun} open={step?.id ?? null} teams={teams} own={own} add={add} />}
      </div>
      {steps !== null && <Running gameId={gameId} steps={steps} step={step} teams={teams} opened={opened} moved={again} />}
    </div>
  );
}

function OpenQuestion({ step, teams, gameId, offset, mayReplay }: { step: ShownStep; teams: readonly NamedTeam[]; gameId: string; offset: number; mayReplay: boolean }) {
  const t = useTranslations('hotwash');
  const ask = useAsk(teams);
  return (
    <section aria-live="polite" aria-labelledby="question">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
        <span>{t('place', { number: step.number, of: step.of })} · {t(`stage.${step.stage}`)}</span>
        <StepClock openedAt={step.openedAt} minutes={step.minutes} offset={offset} />
      </p>
      <h2 id="question" className="mt-2 max-w-measure font-serif text-xl leading-snug sm:text-2xl font-semibold">{ask(step)}</h2>
      <Moments step={step} teams={teams} gameId={gameId} mayReplay={mayReplay} />
    </section>
  );
}
