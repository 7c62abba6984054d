import { planOf, type Plan } from '@/lib/game/plan';
import type { Reading, Scenario } from '@/lib/game/scenario';
import { addGame, noCounts, type Counts } from './games/counts';
import { type Experience, givenUp } from './games/experience';
import { mixedMinds } from './games/temperaments';
import { pullTowards, steeredBy } from './games/steering';
import { targetsOf, timesReached, type Target } from './games/target';
import { playWholeGame } from './play/a-whole-game';
import { chanceFrom } from '@/lib/rehearsal/chance';
import type { Weigh } from './play/decider';
import type { Report } from './report';
import { reportOn } from './report-on';
import type { ChosenMinutes } from './text/timing';

/** What is asked of a pre-flight. */
export interface PreflightRequest {
  scenario: Scenario;
  form: string;
  minutes: ChosenMinutes;
  /** Under which readings to play; at least one. */
  readings: Reading[];
  /** Games to play under each reading. */
  games: number;
  seed: number;
}

/** How far a pre-flight is. While steering, what is counted are the things looked for. */
export interface PreflightStep {
  stage: 'playing' | 'steering';
  done: number;
  total: number;
  /** The report as far as it goes. */
  report: () => Report;
}

/** How many games are steered towards one thing before it is called out of reach. */
export const STEERED_GAMES = 200;
/** The share of injects that are released: half, so that games with and without each are seen. */
const INJECTS = 0.5;
/** Keeps the seeds of neighbouring games far apart. */
const SPREAD = 2_654_435_761;

/**
 * Reads a form of a scenario and plays it, one game a step: first teams of mixed minds, under each reading in turn;
 * then, for each thing that did not come about under a reading, teams that all steer towards it. Ends with the report.
 * Where no game could be played to its end, nothing is looked for.
 * The form must be one of the scenario's.
 */
export function* preflight(ask: PreflightRequest): Generator<PreflightStep, Report> {
  const plan = planOf(ask.scenario, ask.form);
  if (!plan) throw new Error(`the scenario has no form ${ask.form}`);
  const flight = new Flight(ask, plan);
  yield* flight.play();
  yield* flight.steer();
  return flight.report(true);
}

class Flight {
  private readonly experience: Experience;
  private readonly targets: Target[];
  private seed: number;

  constructor(
    private readonly ask: PreflightRequest,
    private readonly plan: Plan,
  ) {
    const { scenario, readings, form } = ask;
    this.targets = targetsOf(scenario, plan);
    this.seed = ask.seed;
    this.experience = { mixed: new Map(readings.map((reading) => [reading, noCounts(scenario, form)])), steered: new Map(readings.map((reading) => [reading, noCounts(scenario, form)])), given: new Set(), broken: { games: 0, why: null } };
  }

  *play(): Generator<PreflightStep, void> {
    const { games, readings, scenario } = this.ask;
    for (let game = 0; game < games * readings.length; game += 1) {
      const reading = readings[game % readings.length] ?? 'default';
      const chance = chanceFrom(this.nextSeed());
      this.playOne(reading, mixedMinds(scenario, reading, chance), this.experience.mixed);
      yield { stage: 'playing', done: game + 1, total: games * readings.length, report: () => this.report(false) };
    }
  }

  *steer(): Generator<PreflightStep, void> {
    const missing = this.ask.readings.flatMap((reading) => {
      const counts = this.experience.mixed.get(reading);
      return counts && counts.games > 0 ? this.targets.filter((target) => timesReached(target, counts) === 0).map((target) => ({ reading, target })) : [];
    });
    for (const [index, { reading, target }] of missing.entries()) {
      const steered = this.experience.steered.get(reading);
      if (!steered) continue;
      for (let game = 0; game < STEERED_GAMES && timesReached(target, steered) === 0; game += 1) {
        const pull = pullTowards(target.when, true, reading, chanceFrom(this.nextSeed()));
        this.playOne(reading, steeredBy(pull), this.experience.steered);
        yield { stage: 'steering', done: index, total: missing.length, report: () => this.report(false) };
      }
      if (timesReached(target, steered) === 0) this.experience.given.add(givenUp(reading, target));
    }
  }

  report(complete: boolean): Report {
    return reportOn(this.ask, this.plan, this.targets, this.experience, complete);
  }

  private nextSeed(): number {
    this.seed += SPREAD;
    return this.seed;
  }

  private playOne(reading: Reading, weigh: Weigh, counted: Map<Reading, Counts>): void {
    const { scenario, form } = this.ask;
    const { state, errors } = playWholeGame({ scenario, form, reading, weigh, injects: INJECTS, sha256: noSeal }, this.seed, false);
    const counts = counted.get(reading);
    if (errors[0] !== undefined) this.experience.broken = { games: this.experience.broken.games + 1, why: this.experience.broken.why ?? errors[0] };
    else if (counts) addGame(counts, state, scenario);
  }
}

/** Stands in for SHA-256, which takes longer than the rest of a game: the seals of simulated games are never checked. */
const noSeal = (): string => 'unsealed';
