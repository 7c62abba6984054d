import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import { seatLabels, type SeatLabel } from '@/lib/review/seat-labels';
import type { Facts } from '@/lib/review/select';

/** A reader one may choose. */
export interface ReaderChoice {
  /** As an address has it. */
  value: string;
  kind: 'control' | 'screen' | 'team' | 'seat';
  team: string | null;
  label: SeatLabel | null;
}

/** By whose eyes one may go through a game: Control's, the wall's, a whole team's, a player's; `own` where one may read as nobody else. */
export function readerChoices(facts: Facts, teams: readonly TeamFacts[], own: string | null): ReaderChoice[] {
  const seats = Object.entries(seatLabels(facts)).flatMap(([id, label]): ReaderChoice[] => (label.kind === 'player' || `seat:${id}` === own ? [{ value: `seat:${id}`, kind: 'seat', team: label.team, label }] : []));
  if (own !== null) return seats.filter(({ value }) => value === own);
  return [
    { value: 'control', kind: 'control', team: null, label: null },
    { value: 'screen', kind: 'screen', team: null, label: null },
    ...teams.map((team): ReaderChoice => ({ value: `team:${team.id}`, kind: 'team', team: team.id, label: null })),
    ...seats,
  ];
}

/** What a reader is called. */
export function useReaderName(teams: readonly TeamFacts[]): (choice: ReaderChoice) => string {
  const t = useTranslations('replay.readers');
  const seat = useTranslations('review.seat');
  return ({ kind, team, label }) => {
    const name = teams.find(({ id }) => id === team)?.name ?? '';
    if (kind !== 'seat') return t(kind, { team: name });
    const office = label?.office ?? seat(label?.kind ?? 'unknown');
    return t('seat', { team: name, office: label && label.ordinal > 1 ? seat('numbered', { office, number: label.ordinal }) : office });
  };
}
