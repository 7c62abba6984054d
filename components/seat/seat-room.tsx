'use client';

import type { FollowAnswer } from '@/lib/contract';
import { GameLine, useGame } from '@/lib/client/game-line';
import { Banners } from './banners';
import { BriefTab } from './brief/brief-tab';
import { BoardTab } from './board/board-tab';
import { BottomBar } from './bottom-bar';
import { DecisionDesk } from './decide/decision-desk';
import { DecideTab } from './decide/decide-tab';
import { LobbyTab } from './lobby/lobby-tab';
import { NotAdmitted, SeatGone } from './lobby/not-here';
import { TalkTab } from './talk/talk-tab';
import { TopBar } from './top-bar';
import { TabPanel } from '@/components/ui/tabs';
import { useRoomTabs } from './use-room-tabs';
import { useSeat } from './use-seat';

interface SeatRoomProps {
  /** What the page was sent with, so that it reads before the line is up. */
  initial: FollowAnswer;
  /** The short personal code of this seat. */
  returnCode: string | null;
  /** Where this game's record is read afterwards. */
  logHref: string;
}

/** A player's page: the dossier in the hand, and one clear next step. */
export function SeatRoom({ initial, ...kept }: SeatRoomProps) {
  return (
    <GameLine initial={initial}>
      <Door {...kept} />
    </GameLine>
  );
}

function Door({ returnCode, logHref }: Omit<SeatRoomProps, 'initial'>) {
  const { state, seat, dismissed } = useGame();
  const mine = state.seats[seat.id];
  if (dismissed) return <SeatGone why={dismissed} />;
  if (mine?.status === 'removed') return <SeatGone why={{ reason: mine.movedTo ? 'moved' : 'removed', to: mine.movedTo }} />;
  if (mine?.status !== 'seated') return <NotAdmitted returnCode={returnCode} />;
  return (
    <DecisionDesk key={state.order.at(-1) ?? 'lobby'}>
      <Room returnCode={returnCode} logHref={logHref} />
    </DecisionDesk>
  );
}

function Room({ returnCode, logHref }: Omit<SeatRoomProps, 'initial'>) {
  const { turn } = useSeat();
  const { tabs, open, show } = useRoomTabs();
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col">
      <TopBar tabs={tabs} open={open} show={show} />
      <main className="flex-1 px-4 pt-4 pb-32 md:px-8">
        <Banners />
        {turn ? (
          <TabPanel id="brief" open={open}>
            <BriefTab />
          </TabPanel>
        ) : (
          <TabPanel id="lobby" open={open}>
            <LobbyTab returnCode={returnCode} />
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
          <BoardTab returnCode={turn ? returnCode : null} logHref={logHref} />
        </TabPanel>
      </main>
      <BottomBar tab={open} show={show} />
    </div>
  );
}
