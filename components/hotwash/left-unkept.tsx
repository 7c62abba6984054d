import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { AnswerForm } from './answer-form';
import type { Beginnings } from './begun';
import type { NamedTeam } from './named-team';
import { useAsk } from './question';
import type { useAnswers } from './use-answers';

interface LeftUnkeptProps {
  begun: Beginnings;
  /** The question that is open; null: none. */
  open: string | null;
  teams: readonly NamedTeam[];
  own: string | null;
  add: ReturnType<typeof useAnswers>['add'];
}

/** Answers that were begun when Control went on: to be finished and kept, or let go. */
export function LeftUnkept({ begun, open, teams, own, add }: LeftUnkeptProps) {
  const t = useTranslations('hotwash.left');
  const ask = useAsk(teams);
  const [left, setLeft] = useState(() => begun.others(open));
  if (left.length === 0) return null;
  const goes = (id: string) => {
    begun.drop(id);
    setLeft(left.filter(({ step }) => step.id !== id));
  };
  return (
    <section aria-labelledby="left" className="mt-10 max-w-2xl border-t pt-4">
      <h3 id="left" className="font-semibold">{t('title')}</h3>
      <p className="text-sm text-muted">{t('text')}</p>
      <ul className="grid gap-6">
        {left.map(({ step, ...typed }) => (
          <li key={step.id} className="mt-3 border-l-2 border-accent pl-4">
            <p className="font-serif">{ask(step)}</p>
            <AnswerForm step={step} teams={teams} own={own} begun={typed} note={(now) => begun.note(step, now)} add={async (answer) => {
              const kept = await add(step.id, answer);
              if (kept) goes(step.id);
              return kept;
            }} />
            <Button className="mt-3" onClick={() => goes(step.id)}>{t('letGo')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
