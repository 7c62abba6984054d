'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import type { Step } from './next-step';
import { Overtaken } from './overtaken';
import { useAct } from './use-act';
import { useKeys } from './use-keys';
import { useSettling } from './use-settling';
import type { StepWords } from './use-step-words';

/** The form that an adjudication is written in; the next action sends it. */
export const ADJUDICATION_FORM = 'adjudication';

/** The one next action, always in the same place, and what it will do; the key N presses it. */
export function NextAction({ step, words, logHref }: { step: Step; words: StepWords; logHref: string }) {
  const t = useTranslations('control.next');
  const button = useRef<HTMLButtonElement>(null);
  const { act, busy, problem } = useAct();
  const what = 'command' in step ? JSON.stringify(step.command) : step.kind;
  const settling = useSettling(what);
  useKeys(useMemo(() => ({ n: () => button.current?.click() }), []));
  // A question is about one step: when a colleague was quicker, it closes.
  const [asked, ask] = useState<string | null>(null);
  const { label, question } = words;
  const press = () => {
    if (question !== null) ask(what);
    else if ('command' in step) void act(step.command);
  };
  const confirm = () => {
    ask(null);
    if ('command' in step) void act(step.command);
  };
  return (
    <div>
      {step.kind === 'read' ? (
        <ButtonLink kind="primary" href={logHref} className="w-full">{label}</ButtonLink>
      ) : step.kind === 'publish' ? (
        <Button ref={button} kind="primary" type="submit" form={ADJUDICATION_FORM} disabled={settling} onClick={press} className="w-full !justify-between text-left">
          {label} <Key>N</Key>
        </Button>
      ) : (
        <Button ref={button} kind="primary" onClick={press} disabled={busy || settling} className="w-full !justify-between text-left">
          {label} <Key>N</Key>
        </Button>
      )}
      {problem !== null && <Notice tone="problem" className="mt-2">{problem}</Notice>}
      <Overtaken />
      <Dialog open={asked === what && question !== null} onClose={() => ask(null)} title={question?.title}>
        <p>{question?.text}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button kind={step.kind === 'end' ? 'danger' : 'primary'} onClick={confirm} autoFocus>{question?.yes}</Button>
          <Button onClick={() => ask(null)}>{t('no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
