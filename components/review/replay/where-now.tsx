'use client';

import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import { currentTurn } from '@/lib/game/whereabouts';
import { momentOf } from '@/lib/review/moments';
import { silenceAfter } from '@/lib/review/replay/playback';
import type { Reel } from '@/lib/review/replay/reel';
import { ClockTime } from '../clock-time';
import { MomentWords } from '../log/timeline';
import type { Player, PlayerNow } from './player';

/** A silence shorter than this is left out without a word. */
const WORTH_SAYING_MS = 10_000;

/** Where in the game one stands: the time of then, the turn, what happened last, and what the playback does with the time until the next event. */
export function WhereNow({ now, reel, teams }: { player: Player; now: PlayerNow; reel: Reel; teams: readonly TeamFacts[] }) {
  const t = useTranslations('replay');
  const common = useTranslations('common');
  const fact = reel.facts[now.frame - 1];
  const { leftOut } = silenceAfter(reel.facts, now.frame);
  const state = reel.stateAt(now.frame);
  const turn = currentTurn(state);
  return (
    <div className="min-w-0 flex-1 basis-64 text-sm">
      <p className="truncate">
        {fact === undefined ? (
          t('beforeAll')
        ) : (
          <>
            <strong><ClockTime at={fact.at} /></strong>{' '}
            {turn && state.game && <span className="text-muted">{common('turnOf', { number: turn.number, total: state.game.form.turns })}{state.phase && `, ${common(`phases.${state.phase}`)}`} · </span>}
            <MomentWords moment={momentOf(fact)} teams={teams} />
          </>
        )}
      </p>
      <p role="status" className="min-h-5 truncate text-xs text-muted">
        {now.before !== null ? (
          <>{t(now.before.bookmarked ? 'stoppedBeforeAddress' : 'stoppedBefore')} {now.before.bookmarked && <><ClockTime at={now.before.at} /> </>}<MomentWords moment={now.before} teams={teams} />. {t('goOn')}</>
        ) : now.playing && leftOut >= WORTH_SAYING_MS ? (
          t('leftOut', { minutes: Math.floor(leftOut / 60_000), seconds: Math.floor((leftOut % 60_000) / 1_000) })
        ) : (
          t('eventOf', { frame: now.frame, end: reel.end })
        )}
      </p>
    </div>
  );
}
