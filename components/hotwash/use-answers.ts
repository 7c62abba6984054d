'use client';

import { useEffect, useState } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { ofKind, type Annotation } from '@/lib/review/annotations/annotation';

export type Answer = Annotation<'answer'>;

/** What one may read of the answers to a question, asked for anew every few seconds; and how one adds to them, or to those of an earlier question. */
export function useAnswers(gameId: string, step: string | null, seat: string | null): { answers: Answer[]; add(step: string, answer: { team: string | null; content: Answer['content'] }): Promise<boolean> } {
  const [answers, setAnswers] = useState<Answer[]>([]);
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (step === null) return;
    let gone = false;
    const look = async () => {
      const response = await fetch(`/api/games/${gameId}/annotations?kinds=answer${seat === null ? '' : `&seat=${seat}`}`).catch(() => null);
      if (gone || !response?.ok) return;
      const { annotations } = (await response.json()) as { annotations: Annotation[] };
      setAnswers(ofKind(annotations, 'answer').filter(({ anchor, withdrawnAt }) => anchor.step === step && withdrawnAt === null));
    };
    void look();
    const timer = setInterval(() => void look(), 4_000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [gameId, step, seat, asked]);
  return {
    answers: step === null ? [] : answers,
    async add(step, { team, content }) {
      const answer = await askGame(`/api/games/${gameId}/annotations`, { id: `a_${crypto.randomUUID()}`, ...(seat === null ? {} : { seat }), annotation: { kind: 'answer', anchor: { to: 'step', step, team }, content } });
      if (answer.ok) ask((times) => times + 1);
      return answer.ok;
    },
  };
}
