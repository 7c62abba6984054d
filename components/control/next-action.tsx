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
import { useDeskKeys } from './use-desk-keys';
import { useSettling } from './use-settling';
import type { StepWords } from './use-step-words';

/** The form that an adjudication is written in; the next action sends it. */
export const ADJUDICATION_FORM = 'adjudication';

/** The one next action, always in the same place, and what it will do; the key N presses it. After ENDEX it leads to a page, and a second one stands below it. */
export function NextAction({ step, words, logHref, hotWashHref }: { step: Step; words: StepWords; logHref: string; hotWashHref: string }) {
  const t = useTranslations('control.next');
  const box = useRef<HTMLDivElement>(null);
  const { act, busy, problem } = useAct();
  const what = 'command' in step ? JSON.stringify(step.command) : step.kind;
  const settling = useSettling(what);
  useDeskKeys(
    useMemo(
      () => ({
        next: () => box.current?.querySelector<HTMLElement>('[data-first]')?.click(),
        openRecord: () => box.current?.querySelector<HTMLElement>('[data-record]')?.click(),
      }),
      [],
    ),
  );
  // A question is about one step: when a colleague was quicker, it closes.
  const [asked, ask] = useState<string | null>(null);
  const { label, question, second } = words;
  const command = step.kind === 'hotWash' ? step.then : 'command' in step ? step.command : null;
  const page = step.kind === 'hotWash' ? hotWashHref : step.kind === 'read' ? logHref : null;
  const press = () => {
    if (question !== null) ask(what);
    else if (command !== null) void act(command);
  };
  const confirm = () => {
    ask(null);
    if (command !== null) void act(command);
  };
  return (
    <div ref={box}>
      {page !== null ? (
        <ButtonLink kind="primary" data-first href={page} aria-disabled={settling} onClick={(event) => settling && event.preventDefault()} className="w-full justify-between text-left">{label} <Key>N</Key></ButtonLink>
      ) : step.kind === 'publish' ? (
        <Button data-first kind="primary" type="submit" form={ADJUDICATION_FORM} disabled={settling} onClick={press} className="w-full justify-between text-left">
          {label} <Key>N</Key>
        </Button>
      ) : (
        <Button data-first kind="primary" onClick={press} disabled={busy || settling} className="w-full justify-between text-left">
          {label} <Key>N</Key>
        </Button>
      )}
      {step.kind === 'hotWash' && <Button data-record disabled={busy || settling} onClick={press} className="mt-2 w-full justify-between text-left">{second} <Key>Y</Key></Button>}
      {step.kind === 'read' && <ButtonLink href={hotWashHref} className="mt-2 w-full justify-between text-left">{second}</ButtonLink>}
      {problem !== null && <Notice tone="problem" className="mt-2">{problem}</Notice>}
      <Overtaken />
      <Dialog open={asked === what && question !== null} onClose={() => ask(null)} title={question?.title}>
        <p className="whitespace-pre-line">{question?.text}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button kind={step.kind === 'end' ? 'danger' : 'primary'} onClick={confirm} autoFocus>{question?.yes}</Button>
          <Button onClick={() => ask(null)}>{t('no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
