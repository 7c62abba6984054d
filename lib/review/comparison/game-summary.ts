import type { IndicatorId, OptionId, TeamId, TurnId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { guarantorOf } from '../expectation/guarantor';
import { expectationOf } from '../expectation/expectation';
import { meanOf, type Mean } from '../expectation/mean';
import { ofType, type Facts } from '../select';

/** One decision as a comparison of games looks at it. */
export interface ComparedDecision {
  /** The scenario's turn that was played, the same in every form. */
  uses: TurnId;
  team: TeamId;
  /** null: the turn was revealed without a decision. */
  option: OptionId | null;
  /** Milliseconds of open clock from the opening of deliberation to the seal that stood; null: never sealed, or sealed on paper. */
  sealedAfter: number | null;
  /** Dissents in the team's own words. */
  dissents: number;
}

/** One game of a scenario, without a person in it. */
export interface GameSummary {
  /** What it is called in a comparison: not its title, which may name a class. */
  label: string;
  cohort: string;
  form: string;
  ended: boolean;
  /** Whether every player was played by the program: a rehearsal, which says nothing about people. */
  rehearsed: boolean;
  decisions: ComparedDecision[];
  /** The indicators at the end, or where the game stands; null before any was settled. */
  indicators: Record<IndicatorId, number> | null;
  ending: string | null;
  /** Surprise that the guarantor was to each other capital, in bits, and that capital's hedging, both over the whole game. */
  allies: { team: TeamId; surprise: Mean; hedging: Mean }[];
}

/** What a comparison takes of one whole record. */
export function gameSummary(facts: Facts, scenario: Scenario, { label, cohort }: Pick<GameSummary, 'label' | 'cohort'>): GameSummary {
  const opened = ofType(facts, 'GameOpened')[0]?.data;
  const ended = ofType(facts, 'ExerciseEnded').at(-1)?.data;
  const players = ofType(facts, 'SeatAdmitted').filter(({ data }) => data.kind === 'player');
  return {
    label,
    cohort,
    form: opened?.form.id ?? '',
    ended: ended !== undefined,
    rehearsed: players.length > 0 && players.every(({ data }) => data.scripted),
    decisions: decisionsOf(facts),
    indicators: ended ? Object.fromEntries(ended.indicators.map(({ id, value }) => [id, value])) : lastValues(facts),
    ending: ended?.ending?.id ?? null,
    allies: alliesOf(facts, scenario),
  };
}

function lastValues(facts: Facts): Record<IndicatorId, number> | null {
  const applied = ofType(facts, 'EffectsApplied').at(-1);
  if (!applied) return null;
  const corrected = ofType(facts, 'IndicatorCorrected').filter(({ position }) => position > applied.position);
  return { ...applied.data.after, ...Object.fromEntries(corrected.map(({ data }) => [data.indicator, data.now])) };
}

function decisionsOf(facts: Facts): ComparedDecision[] {
  const uses = new Map(ofType(facts, 'TurnPrepared').map(({ data }) => [data.turn, data.uses]));
  const submitted = ofType(facts, 'DecisionSubmitted');
  const dissents = ofType(facts, 'DissentRecorded');
  return ofType(facts, 'DecisionRevealed').map(({ data: { turn, team, option, origin } }) => {
    const own = <T extends { data: { turn: TurnId; team: TeamId } }>(all: T[]): T[] => all.filter(({ data }) => data.turn === turn && data.team === team);
    const sealed = origin === 'committed' ? own(submitted).at(-1) : undefined;
    const opened = ofType(facts, 'PhaseOpened').find(({ data }) => data.turn === turn && data.phase === 'deliberate');
    return {
      uses: uses.get(turn) ?? turn,
      team,
      option: option?.id ?? null,
      sealedAfter: sealed && opened ? sealed.at - opened.at - pausedBetween(facts, opened.at, sealed.at) : null,
      dissents: own(dissents).length,
    };
  });
}

/** How long the exercise stood still between two times, in milliseconds. */
function pausedBetween(facts: Facts, from: number, to: number): number {
  let [since, total]: [number | null, number] = [null, 0];
  for (const { type, at } of facts) {
    const now = Math.min(Math.max(at, from), to);
    if (type === 'ExercisePaused') since = now;
    if (type === 'ExerciseResumed' && since !== null) [total, since] = [total + now - since, null];
  }
  return since === null ? total : total + to - since;
}

function alliesOf(facts: Facts, scenario: Scenario): GameSummary['allies'] {
  const guarantor = guarantorOf(ofType(facts, 'GameOpened')[0]?.data.map ?? null);
  const { cells, hedging } = expectationOf(facts, scenario);
  if (guarantor === null) return [];
  return (hedging ?? []).flatMap(({ team, overall }) => {
    if (team === guarantor) return [];
    const bits = cells.flatMap((cell) => (cell.outcome === 'scored' && cell.of === guarantor && cell.by === team ? [cell.bits] : []));
    return [{ team, surprise: meanOf(bits), hedging: overall }];
  });
}
