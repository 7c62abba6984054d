import type { Scenario } from '../../game/scenario';
import type { EventData } from '../../game/events';
import type { SeatId, TeamId } from '../../game/ids';
import type { Annotation } from '../annotations/annotation';
import type { DecisionRecord } from '../decision-record';
import type { SeatLabel } from '../seat-labels';
import type { Facts } from '../select';

/** Where a report gets its own words: keys and values in, a sentence out. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The words and the clock of whoever a report is written for. */
export interface Voice {
  say: Say;
  /** Date and time of day, with the time zone's name where it is not plain. */
  moment(at: number): string;
  /** Time of day. */
  time(at: number): string;
  /** For machines too: the instant in ISO 8601, UTC. */
  stamp(at: number): string;
}

/** What a check of the whole record against its own chain found. */
export interface Checked {
  events: number;
  head: string;
  withheld: number;
  /** null: whole. Else the first line that is wrong, and why. */
  broken: { line: number; reason: string } | null;
}

/** What a report is written from. */
export interface Material {
  game: EventData['GameOpened'];
  facts: Facts;
  scenario: Scenario;
  records: readonly DecisionRecord[];
  labels: Record<SeatId, SeatLabel>;
  /** null where only the facts are at hand, without their hashes. */
  checked: Checked | null;
  /** What people added beside the record, as far as the reader may read it. */
  added: readonly Annotation[];
}

/** What a seat is called: its office, or what it is. The record knows no names; where a reader is told them, the name comes first. */
export function seatName(seat: SeatId | null, { labels }: Pick<Material, 'labels'>, say: Say): string {
  if (seat === null) return say('review.seat.anonymous');
  const label = labels[seat];
  if (!label) return say('review.seat.unknown');
  const office = label.office ?? say(`review.seat.${label.kind}`);
  const name = label.ordinal > 1 ? say('review.seat.numbered', { office, number: label.ordinal }) : office;
  if (label.name) return say('review.seat.named', { name: label.name, seat: name });
  return label.scripted ? say('review.seat.scripted', { name }) : name;
}

/** A team's name; its id where the game has no such team. */
export function teamName(team: TeamId, { game }: Pick<Material, 'game'>): string {
  return game.teams.find(({ id }) => id === team)?.name ?? team;
}

/** An indicator's name. */
export function indicatorName(indicator: string, { game }: Pick<Material, 'game'>): string {
  return game.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
}
