import { readFileSync } from 'node:fs';
import type { NewEvent, RecordedEvent } from '@/lib/game/events';
import { number } from '@/lib/game/record';
import type { Scenario } from '@/lib/game/scenario';
import { canonical } from '@/lib/record/canonical';
import { digestOf, GENESIS, hashOf } from '@/lib/record/chain';
import { FORMAT, VERSION, writeLine } from '@/lib/record/line';
import type { Beside } from '@/lib/server/exports/material';
import { parseScenario } from '@/lib/server/scenarios/parse';
import { sha256 } from './a-game';
import { playScripted } from './scripted-game';

export const EXPORTED_GAME = 'g_exported';

/** Nobody added anything to it, and nobody is told names. */
export const ALONE: Beside = { annotations: [], names: {} };

/** The scenario that comes with the program. */
export function planB(): { scenario: Scenario; hash: string } {
  const parsed = parseScenario(readFileSync('scenarios/plan-b/scenario.yaml', 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

/** A whole game of Plan B as scripted players play it, always the same. */
export function aWholeGame(form = 'short'): RecordedEvent[] {
  return playScripted({ scenario: planB().scenario, form, seed: 4 }).game.record;
}

/** The same game with more talk in it, up to so many events. */
export function talkative(record: readonly RecordedEvent[], length: number): RecordedEvent[] {
  const missing = length - record.length;
  const turns = record.filter((event) => event.type === 'TurnOpened');
  const seats = record.flatMap((event) => (event.type === 'SeatAdmitted' && event.data.kind === 'player' && event.data.team !== null ? [{ seat: event.data.seat, team: event.data.team }] : []));
  const each = Math.ceil(missing / turns.length);
  let said = 0;
  const events = record.flatMap((event): (NewEvent & { at: number })[] => {
    const more = event.type === 'PhaseOpened' && event.data.phase === 'deliberate' ? Math.min(each, missing - said) : 0;
    const turn = 'turn' in event.data ? event.data.turn : null;
    const talk = Array.from({ length: more }, (_, at): NewEvent & { at: number } => {
      const { seat, team } = seats[(said + at) % seats.length] ?? { seat: 's_x', team: '' };
      return { at: event.at, audience: `team:${team}`, type: 'TalkSaid', data: { turn, talk: `i_talk${said + at}`, team, seat, text: `I would rather wait, and say why in a sentence of the usual length (${said + at}). 기다리자.` } };
    });
    said += more;
    return [event, ...talk];
  });
  return number(events, {}, 0, 0).map((event, at) => ({ ...event, at: events[at]?.at ?? 0 }));
}

/** A record as the program exports it: header, chained lines, head. */
export function exportedText(record: readonly RecordedEvent[], game = EXPORTED_GAME): string {
  const opened = record[0];
  if (opened?.type !== 'GameOpened') throw new Error('a record begins with GameOpened');
  const { title, scenario, form } = opened.data;
  let prev = GENESIS;
  const lines = record.map(({ position, audience, number: inStream, at, type, data }) => {
    const salt = sha256(`salt ${position}`);
    const link = { position, audience, number: inStream, at, type, digest: digestOf(salt, canonical(data), sha256) };
    prev = hashOf({ ...link, game, prev }, sha256);
    return writeLine({ ...link, data: { ...data }, salt, hash: prev });
  });
  const header = writeLine({ format: FORMAT, version: VERSION, game, title, scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash }, form: form.id, events: record.length });
  return `${[header, ...lines, writeLine({ head: { position: record.length, hash: prev } })].join('\n')}\n`;
}
