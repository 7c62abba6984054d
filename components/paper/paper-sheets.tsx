import type { TeamFacts } from '@/lib/game/events';
import type { TeamId, TurnId } from '@/lib/game/ids';
import type { Asked } from './asked';
import { BriefSheet } from './brief-sheet';
import { CardSheet, type Way } from './card-sheet';
import type { Sheet } from './sheets';
import { SlipBack } from './slip-back';
import { SlipFront } from './slip-front';

/** All sheets as they will be printed, one after the other. `entryOf` is where Control enters a team's slip of a turn. */
export function PaperSheets({ sheets, asked, teams, way, entryOf }: { sheets: readonly Sheet[]; asked: Asked; teams: readonly TeamFacts[]; way: Way | null; entryOf: (turn: TurnId, team: TeamId) => string }) {
  const indexOf = (id: TeamId) => teams.findIndex((team) => team.id === id);
  return sheets.flatMap((sheet, at) => {
    const { team } = sheet;
    const place = { team, index: indexOf(team.id) };
    switch (sheet.kind) {
      case 'cards':
        return <CardSheet key={at} {...place} cards={sheet.cards} perSheet={asked.perSheet} way={way} />;
      case 'briefs':
        return <BriefSheet key={at} {...place} task={sheet.task} />;
      case 'slips':
        return [
          <SlipFront key={`${at} front`} {...place} task={sheet.task} entry={entryOf(sheet.task.turn.id, team.id)} />,
          <SlipBack key={`${at} back`} {...place} task={sheet.task} others={sheet.others} indexOf={indexOf} />,
        ];
    }
  });
}
