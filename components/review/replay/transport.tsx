'use client';

import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useSyncExternalStore } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { TeamFacts } from '@/lib/game/events';
import { momentAfter, momentBefore, type Bookmark } from '@/lib/review/replay/bookmarks';
import { SPEEDS, type Speed } from '@/lib/review/replay/playback';
import type { Reel } from '@/lib/review/replay/reel';
import type { Player } from './player';
import { Ticks, TurningPoints } from './turning-points';
import { useReplayKeys } from './use-replay-keys';
import { WhereNow } from './where-now';

interface TransportProps {
  player: Player;
  reel: Reel;
  marks: readonly Bookmark[];
  teams: readonly TeamFacts[];
}

/** Goes through the game: by event, by moment, or played back. Stays in sight above what it moves. */
export function Transport({ player, reel, marks, teams }: TransportProps) {
  const t = useTranslations('replay');
  const now = useSyncExternalStore(player.subscribe, player.now, player.now);
  const { frame, playing, speed, stopsBefore } = now;
  const steps = {
    back: () => player.go(frame - 1),
    on: () => player.go(frame + 1),
    momentBack: () => player.go(momentBefore(marks, frame)),
    momentOn: () => player.go(momentAfter(marks, frame, reel.end)),
    first: () => player.go(0),
    last: () => player.go(reel.end),
    toggle: player.toggle,
  };
  useReplayKeys(steps);
  const keys = (event: KeyboardEvent) => {
    const does = event.key === 'PageUp' || (event.shiftKey && event.key === 'ArrowLeft') ? steps.momentBack : event.key === 'PageDown' || (event.shiftKey && event.key === 'ArrowRight') ? steps.momentOn : null;
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  return (
    <section aria-label={t('transport')} className="no-print sticky top-0 z-20 border-b bg-paper px-4 pt-2 pb-1 md:px-5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <div className="flex items-center gap-1">
          <Step icon={ChevronFirst} label={t('momentBack')} does={steps.momentBack} disabled={frame === 0} />
          <Step icon={StepBack} label={t('eventBack')} does={steps.back} disabled={frame === 0} />
          <button type="button" onClick={player.toggle} className={buttonClass('primary', 'min-w-24 px-3')}>
            {playing ? <Pause aria-hidden="true" strokeWidth={1.5} className="size-5" /> : <Play aria-hidden="true" strokeWidth={1.5} className="size-5" />}
            {t(playing ? 'pause' : 'play')}
          </button>
          <Step icon={StepForward} label={t('eventOn')} does={steps.on} disabled={frame === reel.end} />
          <Step icon={ChevronLast} label={t('momentOn')} does={steps.momentOn} disabled={frame === reel.end} />
        </div>
        <label className="text-sm">
          <span className="sr-only">{t('speed')}</span>
          <select value={speed} onChange={(event) => player.setSpeed(Number(event.target.value) as Speed)} className="box w-auto tabular-nums">
            {SPEEDS.map((times) => <option key={times} value={times}>{t('times', { times })}</option>)}
          </select>
        </label>
        <label className="flex min-h-11 items-center gap-2 text-sm">
          <input type="checkbox" checked={stopsBefore} onChange={(event) => player.setStopsBefore(event.target.checked)} className="size-4" />
          {t('stopBefore')}
        </label>
        <WhereNow player={player} now={now} reel={reel} teams={teams} />
      </div>
      <div className="relative pt-1">
        <input type="range" min={0} max={reel.end} step={1} value={frame} onChange={(event) => player.go(event.target.valueAsNumber)} onKeyDown={keys} aria-label={t('scrub')} aria-describedby="replay-keys" aria-valuetext={t('eventOf', { frame, end: reel.end })} className="block h-7 w-full" />
        <Ticks marks={marks} end={reel.end} />
      </div>
      <Disclosure title={<span className="text-sm">{t('bookmarks', { count: marks.length })}</span>} className="!border-b-0">
        <TurningPoints marks={marks} teams={teams} at={marks.some((mark) => mark.frame === frame) ? frame : null} go={player.go} />
        <p id="replay-keys" className="mt-2 text-xs text-muted">{t('keys')}</p>
        <p className="text-xs text-muted">{t('notRecorded')}</p>
      </Disclosure>
    </section>
  );
}

function Step({ icon: Icon, label, does, disabled }: { icon: LucideIcon; label: string; does: () => void; disabled: boolean }) {
  return (
    <button type="button" title={label} aria-label={label} onClick={does} disabled={disabled} className={buttonClass('secondary', 'min-w-11 px-2')}>
      <Icon aria-hidden="true" strokeWidth={1.5} className="size-5" />
    </button>
  );
}
