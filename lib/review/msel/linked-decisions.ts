import { reachesTeam } from '../../game/addressees';
import type { RecordedEvent } from '../../game/events';
import type { TeamId, TurnId } from '../../game/ids';
import { sealRecords, standingSeal } from '../seals';
import { ofType, type Facts } from '../select';
import type { LinkedDecision } from './msel-row';
import type { Release } from './releases';

/** A decision, and from where in the record on nothing more could enter it; null: nothing closed it yet. */
interface Closed extends LinkedDecision {
  until: number | null;
}

/** Which decisions of its turn a release could still enter: those of the teams that it reached before they sealed. It does not say that it did. */
export function linkedDecisions(facts: Facts): (release: Release) => LinkedDecision[] {
  const all = closedDecisions(facts);
  return ({ told, audience, position }) =>
    all
      .filter(({ turn, team, until }) => turn === told.turn && reachesTeam(audience, team) && (until === null || position < until))
      .map(({ turn, team, option }) => ({ turn, team, option }));
}

function closedDecisions(facts: Facts): Closed[] {
  const teams = ofType(facts, 'GameOpened')[0]?.data.teams ?? [];
  const seals = facts.filter(({ type }) => type === 'DecisionSealed' || type === 'SealBroken' || type === 'DecisionWithdrawn');
  const reveals = ofType(facts, 'DecisionRevealed');
  return ofType(facts, 'TurnOpened').flatMap(({ data: { turn } }) => teams.map(({ id }) => closed(turn, id, seals, reveals)));
}

function closed(turn: TurnId, team: TeamId, seals: Facts, reveals: readonly RecordedEvent<'DecisionRevealed'>[]): Closed {
  const own = seals.filter(({ data }) => 'turn' in data && data.turn === turn && 'team' in data && data.team === team);
  const ofTurn = reveals.filter(({ data }) => data.turn === turn);
  const sealed = standingSeal(sealRecords(own));
  return { turn, team, option: ofTurn.find(({ data }) => data.team === team)?.data.option?.id ?? null, until: sealed?.position ?? ofTurn[0]?.position ?? null };
}
