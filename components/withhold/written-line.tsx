import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import type { WrittenText } from '@/lib/review/withholding/written-texts';
import { ClockTime } from '../review/clock-time';
import { SeatName, type SeatLabels } from '../review/seat-name';
import { TeamName } from '../review/team-name';

export interface Names {
  labels: SeatLabels;
  teams: readonly TeamFacts[];
  turns: readonly { turn: string; number: number }[];
}

/** What somebody wrote, with what it is, whose, and when. */
export function WrittenLine({ written, names: { labels, teams, turns }, whole }: { written: WrittenText; names: Names; whole?: boolean }) {
  const t = useTranslations('withhold');
  const { type, team, seat, turn, at, texts } = written;
  const number = turns.find((one) => one.turn === turn)?.number;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
        <span className="font-semibold text-ink">{t.has(`kind.${type}`) ? t(`kind.${type}`) : type}</span>
        {team !== null && <TeamName id={team} teams={teams} long={false} />}
        <SeatName seat={seat} labels={labels} />
        <span>{number === undefined ? t('noTurn') : t('turn', { number })}, <ClockTime at={at} date /></span>
      </p>
      {texts.map((text, index) => <p key={index} className={`mt-1 font-serif break-words whitespace-pre-line ${whole ? '' : 'line-clamp-3'}`}>{text}</p>)}
    </>
  );
}
