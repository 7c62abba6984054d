'use client';

import clsx from 'clsx';
import { Suspense, type ReactNode } from 'react';
import { TabPanel } from '@/components/ui/tabs';
import { useGame } from '@/lib/client/game-line';
import { Banners } from './banners';
import { BoardTab } from './board/board-tab';
import { BottomBar } from './bottom-bar';
import { BriefTab } from './brief/brief-tab';
import { DecideTab } from './decide/decide-tab';
import { DecisionDesk } from './decide/decision-desk';
import { fetched } from './fetched';
import { LobbyTab } from './lobby/lobby-tab';
import { NotAdmitted, SeatGone } from './lobby/not-here';
import { TalkTab } from './talk/talk-tab';
import { TopBar } from './top-bar';
import { useRoomTabs } from './use-room-tabs';
import { useSeat } from './use-seat';

/** Only for those who look on. */
const ReadingAlong = fetched(() => import('./reading-along').then(({ ReadingAlong: along }) => along));

export interface AtTheSeatProps {
  /** The short personal code of this seat. */
  returnCode?: string | null;
  /** Where this game's record is read afterwards; null where there is none to read. */
  logHref: string | null;
  /** Where the scenario's survey is answered; null where it has none, or nobody here may answer. */
  surveyHref?: string | null;
  /** Where the hot wash is followed and answered; null where nobody here may. */
  hotWashHref?: string | null;
  /** Where one who looks on came from. */
  back?: string | null;
  /** Said above the one thing to do now: the coach of the practice game. */
  coach?: ReactNode;
}

/** A player's dossier on whatever line it is given; for one who only reads, the same with nothing to press but the tabs. */
export function AtTheSeat({ returnCode = null, ...kept }: AtTheSeatProps) {
  const { state, seat, dismissed } = useGame();
  const mine = state.seats[seat.id];
  if (dismissed) return <SeatGone why={dismissed} />;
  if (mine?.status === 'removed') return <SeatGone why={{ reason: mine.movedTo ? 'moved' : 'removed', to: mine.movedTo }} />;
  if (mine?.status !== 'seated') return <NotAdmitted returnCode={returnCode} />;
  return (
    <DecisionDesk key={state.order.at(-1) ?? 'lobby'}>
      <Room returnCode={returnCode} {...kept} />
    </DecisionDesk>
  );
}

function Room({ returnCode = null, logHref, surveyHref = null, hotWashHref = null, back = null, coach }: AtTheSeatProps) {
  const { turn, mayAct } = useSeat();
  const { tabs, open, show } = useRoomTabs();
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col">
      <TopBar tabs={tabs} open={open} show={show} />
      <main className={clsx('flex-1 px-4 pt-4 md:px-8', coach ? 'pb-80' : 'pb-32')}>
        <Banners />
        {mayAct ? null : <Suspense><ReadingAlong back={back} /></Suspense>}
        {turn ? (
          <TabPanel id="brief" open={open}>
            <BriefTab />
          </TabPanel>
        ) : (
          <TabPanel id="lobby" open={open}>
            <LobbyTab returnCode={returnCode} surveyHref={surveyHref} />
          </TabPanel>
        )}
        <TabPanel id="talk" open={open}>
          <TalkTab />
        </TabPanel>
        {turn ? (
          <TabPanel id="decide" open={open}>
            <DecideTab />
          </TabPanel>
        ) : null}
        <TabPanel id="board" open={open}>
          <BoardTab shown={open === 'board'} returnCode={turn ? returnCode : null} logHref={logHref} surveyHref={surveyHref} hotWashHref={hotWashHref} />
        </TabPanel>
      </main>
      <BottomBar tab={open} show={show} coach={coach} />
    </div>
  );
}
