'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { RunTurn } from '@/components/control/run-of-show';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import { bookmarks, type Bookmark } from '@/lib/review/replay/bookmarks';
import { makeReel, type Reel } from '@/lib/review/replay/reel';
import type { Served } from '@/lib/review/replay/served';
import { onceAFrame } from './once-a-frame';
import { makePlayer, type Player } from './player';
import { replayLine, type ReplayLine } from './replay-line';
import { Stage } from './stage';
import { Transport } from './transport';
import { useAddress } from './use-address';
import { useFacts } from './use-facts';

interface ReplayProps {
  /** What the reader was told, as JSON. */
  factsHref: string;
  /** The game's pages: `/games/<id>`. */
  gameHref: string;
  teams: readonly TeamFacts[];
  /** The scenario's run of show, for whoever looks as Control; empty for all others. */
  run: readonly RunTurn[];
  /** By whose eyes, as an address has it. */
  as: string;
  /** The position that the address asks for; null for the beginning. */
  at: number | null;
}

/** A game gone through again by one reader's eyes, at the screens that were live then. */
export function Replay(props: ReplayProps) {
  const t = useTranslations('replay');
  const { served, failed, again } = useFacts(props.factsHref);
  if (failed) {
    return (
      <main id="main" className="px-5 py-6">
        <Notice tone="problem" title={t('failed')}>{t('failedText')} <Button className="mt-2" onClick={again}>{t('again')}</Button></Notice>
      </main>
    );
  }
  // As high as what comes, so that nothing below it jumps.
  if (served === null) return <main id="main" className="min-h-dvh px-5 py-6"><p role="status" className="text-muted">{t('loading')}</p></main>;
  return <Loaded served={served} {...props} />;
}

interface Room extends ReplayLine {
  reel: Reel;
  marks: readonly Bookmark[];
  player: Player;
  stop(): void;
}

function Loaded({ served, gameHref, teams, run, as, at }: ReplayProps & { served: Served }) {
  const [{ reel, marks, player, line, stop }] = useState(() => open(served, at));
  useEffect(() => stop, [stop]);
  useEffect(() => prepareAll(reel), [reel]);
  useAddress(player, reel, gameHref, as);
  return (
    <>
      <Transport player={player} reel={reel} marks={marks} teams={teams} />
      <Stage line={line} logHref={`${gameHref}/log`} run={run} />
    </>
  );
}

/** Folds the whole record bit by bit while nobody waits, so that the first jump to its end is as quick as any. */
function prepareAll(reel: Reel): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const onward = () => {
    if (reel.prepare()) timer = setTimeout(onward);
  };
  timer = setTimeout(onward);
  return () => clearTimeout(timer);
}

/** Everything that a replay is made of. Without a position in the address it begins with STARTEX. */
function open({ seat, facts }: Served, at: number | null): Room {
  const reel = makeReel(facts);
  const marks = bookmarks(facts);
  const start = at === null ? (marks[0]?.frame ?? reel.end) : reel.frameAt(at);
  const screen = onceAFrame((frame: number) => room.show(reel.stateAt(frame)));
  const player = makePlayer({ reel, marks, alsoStops: at === null ? [] : [start], start, draw: screen.draw });
  const room: ReplayLine = replayLine(seat, facts, () => player.roomTime());
  room.show(reel.stateAt(start));
  const stop = () => {
    player.stop();
    screen.stop();
  };
  return { ...room, reel, marks, player, stop };
}
