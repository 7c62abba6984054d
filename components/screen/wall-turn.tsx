'use client';

import { useTranslations } from 'next-intl';
import type { TurnState } from '@/lib/game/state';
import { Schematic } from './schematic';
import { SealStrip } from './seal-strip';
import { useFit } from './use-fit';

/** While teams read and decide: the situation, the capitals and their seals, and the latest word to all. */
export function WallTurn({ turn }: { turn: TurnState }) {
  const t = useTranslations('common');
  const { box, text } = useFit(turn.situation);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-[0.5em]">
      <div className="flex min-h-0 flex-1 gap-[1.5em]">
        <article className="flex min-h-0 min-w-0 flex-3 flex-col">
          <h2 className="mb-[0.2em] flex items-baseline justify-between gap-[0.5em] font-serif text-[1.4em] leading-tight font-semibold">
            {turn.title}
            <span className="shrink-0 font-sans text-[0.6em] font-normal text-muted">{t('month', { month: turn.month })}</span>
          </h2>
          <div ref={box} className="min-h-0 flex-1 overflow-hidden">
            <p ref={text} className="max-w-[66ch] font-serif leading-[1.35]">
              {turn.situation}
            </p>
          </div>
        </article>
        <div className="hidden min-h-0 flex-2 wide:flex">
          <Schematic turn={turn} />
        </div>
      </div>
      <Latest turn={turn} />
      <div className="wide:hidden">
        <SealStrip turn={turn} />
      </div>
    </div>
  );
}

/** The last event or announcement that all were told in this turn. */
function Latest({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen');
  const [told] = [
    ...turn.injects.filter(({ audience }) => audience === 'all').map(({ at, title, text }) => ({ at, who: title, text })),
    ...turn.announcements.filter(({ audience }) => audience === 'all').map(({ at, text }) => ({ at, who: t('control'), text })),
  ].sort((a, b) => b.at - a.at);
  if (!told) return null;
  return (
    <p key={told.at} className="appear line-clamp-2 shrink-0 border-l-4 border-accent pl-[0.5em] leading-tight">
      <strong>{told.who}.</strong> {told.text}
    </p>
  );
}
