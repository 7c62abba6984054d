import type { Scenario } from '../../game/scenario';
import { factsOf } from '../../record/facts';
import type { EventLine } from '../../record/line';
import { checkSeals } from '../../record/seals';
import { signatureTrouble, textSigned } from '../../record/signature';
import { verify, type Refuted, type Verified } from '../../record/verify';
import { gameSummary } from '../../review/comparison/game-summary';
import { sha256 } from '../sha256';
import { isSignatureOf } from '../signing/signer';
import { isKnownEvent } from './known-events';
import { summaryFor, type KeptSummary } from './summary';

/** What a record from elsewhere is held against: the scenario version whose games are compared. */
export interface Wanted {
  scenario: Scenario;
  hash: string;
}

/** A record that may be compared. */
export interface CheckedRecord {
  ok: true;
  game: string;
  title: string;
  events: number;
  head: string;
  signedBy: string | null;
  summary: KeptSummary;
}

/** Why a record is not taken. Lines count from 1. */
export type Unfit =
  | { ok: false; code: 'not-a-record' | 'version' | 'nothing-revealed' | 'strange' }
  | { ok: false; code: 'broken'; line: number; fault: Refuted['code'] | 'seal' }
  | { ok: false; code: 'other-scenario'; scenario: string }
  | { ok: false; code: 'other-version'; version: string }
  | { ok: false; code: 'unknown-event'; line: number; type: string };

const LONGEST_TITLE = 200;

/** Checks a record from elsewhere in full, line by line, and takes of it what a comparison needs. Of what is in it nothing is believed that is not held against the scenario. */
export function checkRecord(lines: readonly string[], wanted: Wanted): CheckedRecord | Unfit {
  const verdict = verify(lines, sha256);
  if (!verdict.ok) return unread(verdict);
  const { header, events, head, signature } = verdict;
  const trouble = signatureTrouble(verdict, signature && isGenuine(verdict, signature));
  if (trouble) return { ok: false, code: 'broken', line: trouble.line, fault: trouble.code };
  const [unsealed] = checkSeals(events, sha256).broken;
  if (unsealed !== undefined) return { ok: false, code: 'broken', line: unsealed + 1, fault: 'seal' };
  if (header.scenario.id !== wanted.scenario.id) return { ok: false, code: 'other-scenario', scenario: shortened(header.scenario.id) };
  if (header.scenario.hash !== wanted.hash) return { ok: false, code: 'other-version', version: shortened(header.scenario.version) };
  const unknown = events.find(({ type }) => !isKnownEvent(type));
  if (unknown) return { ok: false, code: 'unknown-event', line: unknown.position + 1, type: shortened(unknown.type) };
  if (!/^g_[\w-]{1,64}$/.test(header.game) || header.title.length > LONGEST_TITLE) return { ok: false, code: 'strange' };
  if (!events.some(({ type, data }) => type === 'DecisionRevealed' && data !== null)) return { ok: false, code: 'nothing-revealed' };
  const summary = summaryOf(events, wanted.scenario);
  return summary ? { ok: true, game: header.game, title: header.title, events: events.length, head, signedBy: signature?.key ?? null, summary } : { ok: false, code: 'strange' };
}

/** A key that is no point of the curve has signed nothing. */
function isGenuine(record: Verified, signature: NonNullable<Verified['signature']>): boolean {
  try {
    return isSignatureOf(textSigned(record), signature);
  } catch {
    return false;
  }
}

/** What was never a record needs no line. */
function unread({ line, code }: Refuted): Unfit {
  if (line === 1 && code === 'version') return { ok: false, code: 'version' };
  if (line === 1 && (code === 'malformed' || code === 'not-a-record' || code === 'empty')) return { ok: false, code: 'not-a-record' };
  return { ok: false, code: 'broken', line, fault: code };
}

const shortened = (text: string): string => text.slice(0, 60);

/** What a comparison takes of it; null where its events do not hold what events of their types hold. */
function summaryOf(events: readonly EventLine[], scenario: Scenario): KeptSummary | null {
  try {
    const { label: _, cohort: __, ...summary } = gameSummary(factsOf(events), scenario, { label: '', cohort: '' });
    return events.some(({ data }) => hasForeignKey(data)) ? null : summaryFor(scenario, summary);
  } catch {
    return null;
  }
}

const FOREIGN = new Set(['__proto__', 'constructor', 'prototype']);

/** No event of ours has such a key, and no fold should meet one. */
function hasForeignKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasForeignKey);
  return Object.entries(value).some(([key, inner]) => FOREIGN.has(key) || hasForeignKey(inner));
}
