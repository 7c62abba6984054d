'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RoomTime } from '@/components/ui/room-time';
import { useGame } from '@/lib/client/game-line';
import type { SeatId } from '@/lib/game/ids';

/** What was put right after it was published: was and now, why, by whom, when. Nothing when nothing was. */
export function CorrectionsMade() {
  const t = useTranslations('adjudicate.correct');
  const { state } = useGame();
  const nameOf = (list: readonly { id: string; name: string }[] | undefined, id: string) => list?.find((one) => one.id === id)?.name ?? id;
  const made = Object.values(state.turns)
    .flatMap(({ number, corrections, revisions }) => [
      ...corrections.map((one) => ({ ...one, number, what: nameOf(state.game?.indicators, one.indicator), was: String(one.was), now: String(one.now), long: false })),
      ...revisions.map((one) => ({ ...one, number, what: one.team === null ? t('toAll') : t('toTeam', { team: nameOf(state.game?.teams, one.team) }), was: one.was === '' ? t('nothing') : one.was, long: true })),
    ])
    .sort((a, b) => a.at - b.at);
  if (made.length === 0) return null;
  return (
    <div className="py-3">
      <h3 className="eyebrow">{t('made')}</h3>
      <ul className="mt-1 text-sm">
        {made.map(({ at, number, what, was, now, why, seat, long }) => (
          <li key={`${at} ${what}`} className="border-t py-2">
            <p><span className="font-semibold">{what}</span> <span className="text-muted">{t('turn', { number })}</span>{!long && <>: <s>{was}</s> → <span className="font-semibold tabular-nums">{now}</span></>}</p>
            {long && <WasNow was={was} now={now} words={{ was: t('was'), now: t('now') }} />}
            <p className="font-serif">{why}</p>
            <p className="text-xs text-muted"><By seat={seat} /> <RoomTime at={at} /></p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function By({ seat }: { seat: SeatId }): ReactNode {
  const t = useTranslations('adjudicate.correct');
  const { people } = useGame();
  return t('by', { who: people.names[seat] ?? t('someone') });
}

function WasNow({ was, now, words }: { was: string; now: string; words: { was: string; now: string } }) {
  return (
    <dl className="my-1 grid gap-2 font-serif sm:grid-cols-2">
      <div><dt className="font-sans text-xs text-muted">{words.was}</dt><dd className="whitespace-pre-line text-muted">{was}</dd></div>
      <div><dt className="font-sans text-xs text-muted">{words.now}</dt><dd className="whitespace-pre-line">{now}</dd></div>
    </dl>
  );
}
