import { reachesTeam } from '../game/addressees';
import type { RecordedEvent, TeamFacts } from '../game/events';
import type { SeatId, TeamId } from '../game/ids';
import { hasPart, settlementOf, type PairOptions, type Settlement } from './adjudication';
import type { DecisionRecord } from './decision-record';
import { exposureOf } from './exposure';
import { forecastRecords } from './forecasts';
import { offerOf } from './offer';
import { reasonsHold, sealCheck, sealRecords, standingSeal, type Hash } from './seals';
import { ofType, type Facts } from './select';
import { strawRecords } from './straws';

/** What the fold needs beside the record: a hash function, and which options the scenario's pair rules are about. */
export interface ReviewTools {
  sha256: Hash;
  pairs: PairOptions;
}

/** One decision record for each turn and team of a record, or of what a reader may see of it, in the order played. */
export function decisionRecords(facts: Facts, tools: ReviewTools): DecisionRecord[] {
  const opened = ofType(facts, 'GameOpened')[0];
  if (!opened) return [];
  return ofType(facts, 'TurnOpened').flatMap((turn) => opened.data.teams.map((team) => recordOf(facts, opened, turn, team, tools)));
}

/** The facts of one turn. */
function inTurn(facts: Facts, turn: string): Facts {
  return facts.filter(({ data }) => 'turn' in data && data.turn === turn);
}

/** Those that are one team's own. */
function ofTeam(facts: Facts, team: TeamId): Facts {
  return facts.filter(({ data }) => 'team' in data && data.team === team);
}

function recordOf(facts: Facts, opened: RecordedEvent<'GameOpened'>, turn: RecordedEvent<'TurnOpened'>, team: TeamFacts, { sha256, pairs }: ReviewTools): DecisionRecord {
  const turnFacts = inTurn(facts, turn.data.turn);
  const own = ofTeam(turnFacts, team.id);
  const reveals = ofType(turnFacts, 'DecisionRevealed');
  const revealed = reveals.find(({ data }) => data.team === team.id);
  const seals = sealRecords(own);
  const standing = standingSeal(seals);
  const submissions = ofType(own, 'DecisionSubmitted');
  // A policy's decision is never sealed before the reveal: the reveal alone names it.
  const stands = standing?.seal ?? revealed?.data.seal ?? null;
  const submitted = submissions.findLast(({ data }) => data.seal === stands);
  const delivered = ofType(own, 'BriefDelivered')[0];
  const pens = ofType(own, 'PenTaken');
  const option = revealed?.data.option ?? delivered?.data.options.find(({ id }) => id === submitted?.data.option) ?? null;
  const alternatives = submitted?.data.alternatives ?? [];
  const offer = offerOf(own, delivered, { option: option?.id ?? null, alternatives });
  const forecasts = submitted?.data.forecasts ?? revealed?.data.forecasts ?? {};
  const settlement = settlementOf(turnFacts);
  const deliberation = ofType(turnFacts, 'PhaseOpened').find(({ data }) => data.phase === 'deliberate');
  const withdrawals = ofType(own, 'DecisionWithdrawn');
  const origin = revealed?.data.origin ?? submitted?.data.origin ?? null;
  const slip = origin === 'paper' ? ofType(own, 'SlipEntered').at(-1) : undefined;
  const straws = strawRecords(own);
  const corrected = ofType(turnFacts, 'NarrativeCorrected');
  const withheld = ofType(own, 'TextWithheld').find(({ data }) => data.of === 'DecisionSubmitted');
  return {
    title: opened.data.title,
    scenario: opened.data.scenario,
    form: opened.data.form,
    team,
    turn: { ...turn.data, id: turn.data.turn },
    missedDecision: opened.data.settings.missedDecision,
    offer,
    revealed: revealed !== undefined,
    choice: option,
    postures: revealed?.data.postures ?? [],
    origin,
    lock: revealed?.data.lock ?? null,
    rationale: submitted?.data.rationale ?? null,
    withheld: withheld ? { at: withheld.at, by: withheld.data.by } : null,
    alternatives,
    forecasts: forecastRecords(forecasts, reveals),
    forecastBy: reveals.flatMap(({ data }) => forecastRecords(data.forecasts, reveals).filter(({ of }) => of === team.id).map((forecast) => ({ team: data.team, forecast }))),
    straws,
    dissents: ofType(own, 'DissentRecorded').map(({ data: { dissent, seat, option: against, text }, at, position }) => ({ id: dissent, seat, option: against, text, at, position })),
    pens: pens.map(({ data, at, position }) => ({ seat: data.seat, at, position })),
    committedBy: submitted?.data.seat ?? null,
    scripted: playedByProgram(facts, deciders(origin, submitted?.data.seat ?? null, pens.at(-1)?.data.seat ?? null, straws)),
    slip: slip ? { witness: slip.data.witness, by: slip.data.by, at: slip.at, position: slip.position } : null,
    actedFor: ofType(own, 'ActedFor').map(({ data: { seat, what, by }, at, position }) => ({ seat, what, by, at, position })),
    times: {
      promptDelivered: delivered?.at ?? null,
      deliberationOpened: deliberation?.at ?? null,
      firstDraft: pens[0]?.at ?? null,
      sealed: standing?.at ?? null,
      withdrawn: withdrawals.map(({ data, at, position }) => ({ at, seat: data.seat, option: submissions.findLast((s) => s.position < position)?.data.option ?? null })),
      revealed: revealed?.at ?? null,
    },
    positions: {
      prompt: delivered?.position ?? null,
      firstDraft: pens[0]?.position ?? null,
      sealed: standing?.position ?? null,
      revealed: revealed?.position ?? null,
      adjudicated: settlement?.position ?? null,
    },
    exposure: exposureOf(facts, team.id, cut(standing?.position, reveals[0]?.position)),
    seals,
    seal: standing && { hash: standing.seal, number: standing.number, salt: revealed?.data.salt ?? submitted?.data.salt ?? null, reasonsSalt: submitted?.data.reasonsSalt || null, reasonsDigest: revealed?.data.reasonsDigest ?? submitted?.data.reasonsDigest ?? null },
    check: sealCheck(standing, revealed, turn.data.turn, team.id, sha256),
    reasonsHold: withheld ? null : reasonsHold(submitted, sha256),
    settlement: settlement && partOf(settlement, turnFacts, team.id, option?.id ?? null, pairs),
    narrative: corrected.findLast(({ data }) => data.team === null)?.data.text ?? ofType(turnFacts, 'NarrativePublished').at(-1)?.data.text ?? null,
    teamNarrative: corrected.findLast(({ data }) => data.team === team.id)?.data.text ?? ofType(own, 'NarrativeDelivered').at(-1)?.data.text ?? null,
    corrections: ofType(turnFacts, 'IndicatorCorrected').map(({ data: { indicator, was, now, why, seat }, at, position }) => ({ indicator, was, now, why, seat, at, position })),
    revisions: ofType(turnFacts, 'NarrativeRevised').filter(({ data }) => data.team === null || data.team === team.id).map(({ data: { was, why, seat }, at, position }) => ({ was, why, seat, at, position })),
  };
}

/** The seats behind a decision, as far as the reader may know: who committed, whose draft stood, or who voted. */
function deciders(origin: DecisionRecord['origin'], committed: SeatId | null, pen: SeatId | null, straws: DecisionRecord['straws']): SeatId[] {
  const single = origin === 'draft' ? pen : committed;
  if (origin === 'straw') return straws.filter(({ option }) => option !== null).map(({ seat }) => seat);
  return single === null ? [] : [single];
}

function playedByProgram(facts: Facts, seats: readonly SeatId[]): boolean {
  const scripted = new Set(ofType(facts, 'SeatAdmitted').flatMap(({ data }) => (data.scripted ? [data.seat] : [])));
  return seats.length > 0 && seats.every((seat) => scripted.has(seat));
}

/** Knowledge ends at the seal, or at the first reveal of the turn where nothing was sealed before it. */
function cut(sealed: number | undefined, firstReveal: number | undefined): number | null {
  const ends = [sealed, firstReveal].filter((position) => position !== undefined);
  return ends.length === 0 ? null : Math.min(...ends);
}

function partOf(settlement: Settlement, turnFacts: Facts, team: TeamId, option: string | null, pairs: PairOptions): Settlement {
  const cause = {
    team,
    option,
    pairs,
    branches: ofType(turnFacts, 'BranchTaken').filter(({ data }) => data.team === team).map(({ data }) => data.branch),
    injects: ofType(turnFacts, 'InjectRecorded').filter(({ data }) => reachesTeam(data.to, team)).map(({ data }) => data.inject),
  };
  return { ...settlement, rows: settlement.rows.filter(({ source }) => hasPart(source, cause)) };
}
