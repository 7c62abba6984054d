'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { RoomTime } from '@/components/ui/room-time';
import { itemKey } from '@/lib/game/item';
import { useDesk } from './decide/decision-desk';
import { nextStep } from './next-step';
import { useAct } from './use-act';
import { useSeat } from './use-seat';

/** Goes to a part of the page at once and puts the focus there. Gliding there would carry away what a quick Tab has reached meanwhile. */
export function goTo(id: string) {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  });
}

/** The one thing to do now, always in the same place; or whom one waits for. Nothing for one who only reads. */
export function BottomBar({ tab, show, coach }: { tab: string; show: (id: string) => void; coach?: ReactNode }) {
  const { mayAct } = useSeat();
  const { reviewing } = useDesk();
  const quiet = reviewing && tab === 'decide';
  if (!mayAct || (quiet && !coach)) return null;
  return (
    <div className="no-print fixed inset-x-0 bottom-0 z-10 border-t bg-paper pb-[env(safe-area-inset-bottom)]">
      <div className="mx-auto max-w-page px-4 py-2.5 md:px-8">
        {coach}
        {quiet ? null : <NextStepNow tab={tab} show={show} waits={!coach} />}
      </div>
    </div>
  );
}

/** `waits`: whether it also says whom one waits for; a coach says that in its own words. */
function NextStepNow({ tab, show, waits }: { tab: string; show: (id: string) => void; waits: boolean }) {
  const t = useTranslations('seat.next');
  const { game, turn, teamName, nameOf, teamId } = useSeat();
  const { draft, review } = useDesk();
  const { act, busy, refusal } = useAct();
  const { state, seat } = game;
  const step = nextStep(state, { id: seat.id, team: teamId }, draft.content, game.now(), tab);
  const list = (names: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

  return (
    <>
      {refusal ? (
        <p role="alert" className="pb-2 text-sm font-semibold text-danger">
          {refusal}
        </p>
      ) : null}
      {step.kind === 'do' ? (
        <Button
          kind="primary"
          id="next-step"
          className="w-full md:w-auto md:min-w-72"
          disabled={busy}
          onClick={() => {
            if (step.go === null) return void act({ type: 'confirmPresence' });
            const opens = step.key === 'readBrief' ? 'brief' : step.key === 'readNarrative' ? 'narrative' : null;
            if (opens && turn) void act({ type: 'openItem', turn: turn.id, item: itemKey(opens) });
            show(step.go === 'forecast' || step.go === 'review' ? 'decide' : step.go);
            if (step.go === 'review') review(true);
            goTo(step.key === 'readBrief' ? 'secret-part' : step.key === 'write' ? 'rationale-part' : step.key === 'vote' ? 'options-part' : step.go === 'forecast' ? 'forecast-part' : `panel-${step.go}`);
          }}
        >
          {t(step.key)}
        </Button>
      ) : !waits ? null : (
        <p id="next-step" tabIndex={-1} role="status" className="flex min-h-11 items-center text-sm">
          {step.kind === 'sealed' ? (
            <span>
              {t.rich('sealed', { time: () => <RoomTime at={step.at} className="font-semibold tabular-nums" /> })}{' '}
              {step.teams.length > 0 ? t('sealedWaiting', { teams: list(step.teams.map(teamName)) }) : t('sealedAll')}
            </span>
          ) : 'seats' in step ? (
            t(step.key, { names: list(step.seats.map((id) => nameOf(id as typeof seat.id))) })
          ) : (
            t(step.key)
          )}
        </p>
      )}
    </>
  );
}
