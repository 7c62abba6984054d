'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { HoldButton } from '@/components/ui/hold-button';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { SealHash } from '@/components/ui/seal-hash';
import { mayCommit } from '@/lib/game/authority';
import { timeIsUp } from '@/lib/game/clock';
import type { TurnState } from '@/lib/game/state';
import { useByControl } from '../by-control';
import { useAct } from '../use-act';
import { useSeat } from '../use-seat';
import { DecisionText } from './decision-text';
import { Slip } from './slip';

/** The receipt of a sealed decision: time, number, seal; and until the reveal, the way to take it back. */
export function Receipt({ turn }: { turn: TurnState }) {
  const t = useTranslations('decide.receipt');
  const common = useTranslations('common');
  const { game, mayAct, team, teamId, nameOf } = useSeat();
  const byControl = useByControl();
  const { act, busy, refusal } = useAct();
  const seal = turn.seals[teamId];
  const decision = turn.submitted[teamId];
  if (!seal || !decision) return null;
  const { state } = game;
  const may = mayAct && mayCommit(state, game.seat.id) && state.clock.pausedAt === null && state.phase === 'deliberate' && !timeIsUp(state, teamId, game.now());
  return (
    <article className="appear mx-auto mb-8 flex max-w-measure flex-col gap-5">
      <header className="border-y-2 border-ink py-4">
        <p className="eyebrow">
          {team.name} · {common('turnOf', { number: turn.number, total: state.game?.form.turns ?? 0 })}
        </p>
        <h2 id="receipt" tabIndex={-1} className="font-serif text-2xl font-semibold outline-none">{t.rich('title', { time: () => <RoomTime at={seal.at} className="tabular-nums" /> })}</h2>
        <p className="mt-1">{t('others')}</p>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt className="text-muted">{t('number')}</dt>
          <dd className="tabular-nums">{seal.number}</dd>
          <dt className="text-muted">{t('by')}</dt>
          <dd>
            {decision.seat === null ? t(`origin.${decision.origin}`) : nameOf(decision.seat)} {byControl(decision.seat, 'commitDecision', decision.at)}
          </dd>
          <dt className="text-muted">{t('seal')}</dt>
          <dd>
            <SealHash hash={seal.seal} />
          </dd>
        </dl>
        <Slip turn={turn} />
      </header>
      <DecisionText content={decision} turn={turn} />
      <div className="no-print flex flex-col gap-2">
        {mayAct ? <Button onClick={() => print()}>{t('print')}</Button> : null}
        {refusal ? <Notice tone="problem">{refusal}</Notice> : null}
        {may ? (
          <Disclosure title={t('withdraw.title')}>
            <p className="mb-3 text-sm">{t('withdraw.text')}</p>
            <HoldButton kind="danger" disabled={busy} words={{ hint: common('hold.hint'), keep: common('hold.keep'), again: common('hold.again') }} onHeld={() => void act({ type: 'withdrawDecision', turn: turn.id })}>
              {t('withdraw.go')}
            </HoldButton>
          </Disclosure>
        ) : null}
      </div>
    </article>
  );
}
