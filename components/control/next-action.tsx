'use client';

import { useTranslations } from 'next-intl';
import { useState, type MouseEvent, type RefObject } from 'react';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import type { Step } from './next-step';
import { useAct } from './use-act';
import { useSettling } from './use-settling';

/** The form that an adjudication is written in; the next action sends it. */
export const ADJUDICATION_FORM = 'adjudication';

/** The one next action, always in the same place: what it will do, and what to say meanwhile. */
export function NextAction({ step, logHref, button }: { step: Step; logHref: string; button: RefObject<HTMLButtonElement | null> }) {
  const t = useTranslations('control.next');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  const what = 'command' in step ? JSON.stringify(step.command) : step.kind;
  const settling = useSettling(what);
  // A question is about one step: when a colleague was quicker, it closes.
  const [asked, ask] = useState<string | null>(null);
  const name = (id: string) => state.game?.teams.find((team) => team.id === id)?.name ?? id;
  const policy = state.game?.settings.missedDecision ?? 'none';
  const missing = step.kind === 'reveal' ? step.missing : [];
  const words = { minutes: 'minutes' in step ? (step.minutes ?? 0) : 0, title: 'title' in step ? step.title : '', number: 'number' in step ? step.number : 0, teams: missing.map(({ team }) => name(team)).join(t('and')), count: missing.length, policy, fates: missing.map(({ team, stands }) => t(`fates.${stands}`, { team: name(team) })).join('; ') };
  const question = step.kind === 'end' || step.kind === 'openRecord' ? step.kind : missing.length > 0 ? 'reveal' : null;
  const press = (event: MouseEvent) => {
    if (settling) return event.preventDefault();
    if (question !== null) ask(what);
    else if ('command' in step) void act(step.command);
  };
  const confirm = () => {
    ask(null);
    if ('command' in step) void act(step.command);
  };
  const label = missing.length > 0 ? t('revealMissing', words) : t(step.kind, words);
  return (
    <div className="grid items-center gap-x-6 gap-y-2 md:grid-cols-[minmax(22rem,auto)_1fr]">
      {step.kind === 'read' ? (
        <ButtonLink kind="primary" href={logHref}>{label}</ButtonLink>
      ) : step.kind === 'publish' ? (
        <button ref={button} type="submit" form={ADJUDICATION_FORM} aria-disabled={settling} onClick={press} className={buttonClass('primary', 'justify-between')}>
          {label} <Key>N</Key>
        </button>
      ) : (
        <button ref={button} type="button" onClick={press} disabled={busy} aria-disabled={settling} className={buttonClass('primary', 'justify-between text-left')}>
          {label} <Key>N</Key>
        </button>
      )}
      <p className="text-sm">
        <span className="text-muted">{t('sayLabel')} </span>
        {t(`say.${missing.length > 0 ? 'revealMissing' : step.kind}`, words)}
      </p>
      {problem !== null && <Notice tone="problem" className="md:col-span-2">{problem}</Notice>}
      <Dialog open={asked === what} onClose={() => ask(null)} title={t(`ask.${question ?? 'reveal'}.title`)}>
        <p>{t(`ask.${question ?? 'reveal'}.text`, words)}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button kind={step.kind === 'end' ? 'danger' : 'primary'} onClick={confirm} autoFocus>{t(`ask.${question ?? 'reveal'}.yes`)}</Button>
          <Button onClick={() => ask(null)}>{t('no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
