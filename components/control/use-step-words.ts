'use client';

import { useTranslations } from 'next-intl';
import { useGamePart } from '@/lib/client/use-game-part';
import type { Game } from '@/lib/client/game';
import type { Step } from './next-step';

/** The next action in words: what its button says, what one may say meanwhile, and what is asked before it is done. */
export interface StepWords {
  label: string;
  say: string;
  /** null when nothing is asked. */
  question: { title: string; text: string; yes: string } | null;
  /** What else may be done now; the question is then about this one. null when there is nothing else. */
  second: string | null;
}

const facts = ({ state }: Game) => state.game;

export function useStepWords(step: Step): StepWords {
  const t = useTranslations('control.next');
  const game = useGamePart(facts);
  const name = (id: string) => game?.teams.find((team) => team.id === id)?.name ?? id;
  const missing = step.kind === 'reveal' ? step.missing : [];
  const words = {
    minutes: 'minutes' in step ? (step.minutes ?? 0) : 0,
    title: 'title' in step ? step.title : '',
    number: 'number' in step ? step.number : 0,
    teams: missing.map(({ team }) => name(team)).join(t('and')),
    early: step.kind === 'hotWash' && step.early ? 'yes' : 'no',
    policy: game?.settings.missedDecision ?? 'none',
    fates: missing.map(({ team, stands }) => t(`fates.${stands}`, { team: name(team) })).join('; '),
  };
  const kind = missing.length > 0 ? 'revealMissing' : step.kind;
  const asked = step.kind === 'end' ? step.kind : step.kind === 'hotWash' ? 'openRecord' : missing.length > 0 ? 'reveal' : null;
  return {
    label: t(kind, words),
    say: t(`say.${kind}`, words),
    question: asked === null ? null : { title: t(`ask.${asked}.title`), text: t(`ask.${asked}.text`, words), yes: t(`ask.${asked}.yes`) },
    second: step.kind === 'hotWash' ? t('openRecord') : step.kind === 'read' ? t('hotWash') : null,
  };
}
