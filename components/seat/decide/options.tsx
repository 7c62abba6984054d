'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { OptionText } from '@/lib/game/events';
import { ByControl } from '../by-control';
import { useAct } from '../use-act';
import { useSeat } from '../use-seat';
import { useDesk } from './decision-desk';

/** The options side by side. A radio puts one in the draft (for whoever writes); the button below is each seat's straw vote. */
export function Options({ options }: { options: readonly OptionText[] }) {
  const t = useTranslations('decide.options');
  const { act, busy, refusal } = useAct();
  const { game, mayAct, turn, teamId, nameOf, seated } = useSeat();
  const { draft, writing, write } = useDesk();
  if (!turn) return null;
  const votes = turn.straws[teamId] ?? {};
  const mine = votes[game.seat.id] ?? null;
  const votersFor = (option: string) => seated(teamId).flatMap(({ id }) => (votes[id] === option ? [nameOf(id)] : []));
  return (
    <>
      <ul role={writing ? 'radiogroup' : undefined} aria-label={t('title')} className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {options.map(({ id, label, text }, at) => {
          const chosen = draft.content.option === id;
          const voters = votersFor(id);
          return (
            <li key={id} role={writing ? 'none' : undefined} className={clsx('flex flex-col rounded-md border', chosen ? 'border-ink outline outline-ink' : 'border-edge')}>
              <label className={clsx('flex flex-1 gap-3 p-4 pb-2', writing && 'cursor-pointer')}>
                {writing ? <input type="radio" name="option" value={id} checked={chosen} onChange={() => write({ option: id })} className="mt-1 size-5 shrink-0" /> : null}
                <span>
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    <span className="font-serif text-lg font-semibold">
                      {String.fromCharCode(65 + at)}. {label}
                    </span>
                    {chosen ? <span className="text-xs font-semibold text-accent">{t('inDraft')}</span> : null}
                  </span>
                  <span className="mt-1 block font-serif">{text}</span>
                </span>
              </label>
              <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 border-t px-4 py-1 text-sm">
                <span className={voters.length === 0 ? 'text-muted' : 'font-semibold'}>{voters.length === 0 ? t('noVotes') : t('votes', { names: voters.join(', '), count: voters.length })}</span>
                {mayAct ? (
                  <Button
                    kind="quiet"
                    className="-mr-4 ml-auto text-sm"
                    disabled={busy}
                    aria-pressed={mine === id}
                    onClick={() => void act({ type: 'castStraw', turn: turn.id, option: mine === id ? null : id })}
                  >
                    {mine === id ? t('takeVoteBack') : t('vote')}
                    <span className="sr-only">: {label}</span>
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {refusal ? <Notice tone="problem" className="mt-3">{refusal}</Notice> : null}
      <ByControl what="castStraw" />
      {mayAct ? <p className="mt-2 text-sm text-muted">{t(writing ? 'hintWriting' : 'hintReading')}</p> : null}
    </>
  );
}
