import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { decide } from '@/lib/game/decide';
import type { NewEvent } from '@/lib/game/events';
import { feedOf, viewOf } from '@/lib/game/project';
import type { Scenario } from '@/lib/game/scenario';
import type { Seat } from '@/lib/game/seat';
import type { GameState } from '@/lib/game/state';
import { play, plots, type Plot } from '../support/arbitrary-game';
import { broken, law } from '../support/law';
import { planB } from '../support/plan-b';
import { idealHash, runOf, worldOf, type Run } from '../support/run';
import { tinyScenario } from '../support/tiny-scenario';
import { toldSalts, twist } from '../support/twist';

const viewersOf = (scenario: Scenario): Seat[] => [
  ...scenario.teams.map(({ id }): Seat => ({ id: `s_${id}-head`, kind: 'player', team: id, role: 'head' })),
  ...scenario.teams.slice(0, 1).map(({ id }): Seat => ({ id: `s_${id}-mirror`, kind: 'mirror', team: id })),
  { id: 's_wall', kind: 'screen' },
];
const VIEWERS = viewersOf(tinyScenario);
const nameOf = (viewer: Seat): string => (viewer.kind === 'player' ? viewer.team : viewer.kind === 'mirror' ? `${viewer.team}’s mirror` : 'the wall');

/** Everything a viewer ever gets: its feed, its view, and the refusals of what it asked. */
type Output = (viewer: Seat, run: Run) => unknown[];
const output: Output = (viewer, run) => [feedOf(viewer, run.record), viewOf(viewer, run.record), refusals(viewer, run)];

function refusals(viewer: Seat, run: Run) {
  return run.steps.flatMap(({ step, answer, before }) => {
    const own = viewer.kind === 'player' && step.actor !== 'system' && before.seats[step.actor]?.team === viewer.team;
    return own ? [[step.key, answer.ok ? 'carried out' : answer.refusal]] : [];
  });
}

interface House {
  decide: typeof decide;
  output: Output;
}
const house: House = { decide, output };

const chances = fc.array(fc.nat({ max: 9_999 }), { minLength: 30, maxLength: 30 });

/** Two runs that differ only in what is hidden from the viewer. */
function twoRuns(plot: Plot, chance: number[], viewer: Seat, rules: typeof decide, scenario: Scenario = tinyScenario): [Run, Run] {
  // Which steps the game consists of is settled by the true rules, then both runs go by the rules under test.
  const plain = play(plot, scenario);
  const world = worldOf(scenario);
  const a = runOf(plain.steps.map(({ step }) => step), { ...world, decide: rules });
  const b = runOf(twist(plain, viewer, chance), { ...world, name: 'b', told: toldSalts(plain, viewer), decide: rules });
  return [a, b];
}

function noInterference(viewer: Seat, scenario: Scenario, { decide: rules, output: seen }: House) {
  return fc.property(plots(scenario), chances, (plot, chance) => {
    const [a, b] = twoRuns(plot, chance, viewer, rules, scenario);
    const [one, other] = [seen(viewer, a), seen(viewer, b)].map((part) => JSON.stringify(part));
    if (one === other) return;
    // Names the difference; where only the order of keys differs, the texts are shown.
    assert.deepEqual(seen(viewer, a), seen(viewer, b));
    assert.equal(one, other);
  });
}

describe('what is hidden from a seat changes nothing that it gets, to the byte', () => {
  for (const viewer of VIEWERS) law(nameOf(viewer), noInterference(viewer, tinyScenario, house), 1_200);
  const plan = planB();
  for (const viewer of viewersOf(plan)) law(`${nameOf(viewer)}, in Plan B`, noInterference(viewer, plan, house), 100);
});

describe('the two runs do differ', () => {
  law(
    'in what Control sees, for nearly every game',
    fc.property(fc.array(fc.tuple(plots(tinyScenario), chances), { minLength: 20, maxLength: 20 }), (games) => {
      const control: Seat = { id: 's_control', kind: 'control' };
      for (const viewer of VIEWERS) {
        const differing = games.filter(([plot, chance]) => {
          const [a, b] = twoRuns(plot, chance, viewer, decide);
          return JSON.stringify(feedOf(control, a.record)) !== JSON.stringify(feedOf(control, b.record));
        });
        assert.ok(differing.length >= 19, `only ${differing.length} of 20`);
      }
    }),
    3,
  );
});

describe('a text that only some may read', () => {
  law(
    'is in nobody else’s feed',
    fc.property(plots(tinyScenario), (plot) => {
      const run = play(plot, tinyScenario);
      for (const viewer of VIEWERS) {
        const text = JSON.stringify(feedOf(viewer, run.record));
        for (const [, owners = ''] of text.matchAll(/⟦(?:cable )?([a-z+]+):/g)) {
          assert.ok('team' in viewer && owners.split('+').includes(viewer.team), `${nameOf(viewer)} reads what ${owners} wrote`);
        }
      }
    }),
    500,
  );
});

/** The house with a fault in what it decides. */
const leaking = (leak: (event: NewEvent, events: NewEvent[], state: GameState) => NewEvent): House => ({
  ...house,
  decide: (command, state, actor, c) => {
    const decided = decide(command, state, actor, c);
    return decided.ok ? { ok: true, events: decided.events.map((event) => leak(event, decided.events, state)) } : decided;
  },
});

const decisionIn = (events: NewEvent[]) => events.flatMap((event) => (event.type === 'DecisionSubmitted' ? [event.data] : []))[0];
const inSeals = (told: (decision: NonNullable<ReturnType<typeof decisionIn>>, state: GameState) => object): House =>
  leaking((event, events, state) => {
    const decision = decisionIn(events);
    return event.type === 'DecisionSealed' && decision ? { ...event, data: { ...event.data, ...told(decision, state) } } : event;
  });

const LEAKS: Record<string, House> = {
  'the length of a rationale': inSeals(({ rationale }) => ({ size: rationale.length })),
  'how much a team has talked': inSeals(({ team }, state) => ({ number: Object.values(state.turns).flatMap(({ talk }) => talk).filter((talk) => talk.team === team).length })),
  'a hash without a salt': inSeals(({ option, rationale }) => ({ seal: idealHash(`${option} ${rationale}`) })),
  'the salt before the reveal': inSeals(({ salt }) => ({ salt })),
  'who holds the pen': inSeals(({ team, turn }, state) => ({ by: state.turns[turn]?.pens[team]?.at(-1)?.seat ?? null })),
  'the order of what was hidden': {
    ...house,
    decide: (command, state, actor, c) => {
      const decided = decide(command, state, actor, c);
      const turn = state.turns[state.order.at(-1) ?? ''];
      const votes = (event: NewEvent) => (event.type === 'DecisionRevealed' ? Object.keys(turn?.straws[event.data.team] ?? {}).length : 0);
      return decided.ok ? { ok: true, events: decided.events.toSorted((a, b) => votes(a) - votes(b)) } : decided;
    },
  },
  'what Control corrected': leaking((event, events) => {
    const corrected = events.find(({ type }) => type === 'IndicatorCorrected');
    return event.type === 'CorrectionPublished' && corrected ? ({ ...event, data: { ...event.data, ...corrected.data } } as NewEvent) : event;
  }),
  'whom Control nudged': leaking((event) => (event.type === 'Nudged' ? { ...event, audience: 'all' } : event)),
  'what Control holds back': leaking((event) => (event.type === 'InjectHeld' || event.type === 'InjectSkipped' ? { ...event, audience: 'all' } : event)),
  'what Control did in another team’s place': leaking((event) => (event.type === 'ActedFor' ? { ...event, audience: 'all' } : event)),
  'why Control corrected': leaking((event) => (event.type === 'IndicatorCorrected' ? { ...event, audience: 'all' } : event)),
  'what stood in another team’s narrative': leaking((event) => (event.type === 'NarrativeRevised' ? { ...event, audience: 'all' } : event)),
  'what is scheduled, to those it will reach': leaking((event) => (event.type === 'InjectScheduled' ? { ...event, audience: event.data.to } : event)),
  'why an inject was released': leaking((event, events) => {
    const recorded = events.find(({ type }) => type === 'InjectRecorded');
    return event.type === 'InjectReleased' && recorded ? ({ ...event, data: { ...event.data, why: (recorded.data as { why: string | null }).why } } as NewEvent) : event;
  }),
  'the rationale on another team’s slip': leaking((event, events) => (event.type === 'SlipEntered' ? ({ ...event, audience: 'all', data: { ...event.data, rationale: decisionIn(events)?.rationale } } as NewEvent) : event)),
  'the place in the whole record': { ...house, output: (viewer, run) => run.record.filter(({ audience }) => audience === 'all').map(({ position }) => [viewer.id, position]) },
  'that something was said': { ...house, output: (viewer, run) => [feedOf(viewer, run.record), run.record.filter(({ type }) => type === 'TalkSaid').length] },
  'another team’s opening of an item, in a refusal': {
    ...house,
    decide: (command, state, actor, c) => {
      const decided = decide(command, state, actor, c);
      const seen = Object.keys(Object.values(state.turns).at(-1)?.opened['brief'] ?? {}).length;
      return decided.ok ? decided : { ok: false, refusal: { ...decided.refusal, about: { seen } } };
    },
  },
};

describe('the law catches a house that tells', () => {
  for (const [told, fault] of Object.entries(LEAKS)) {
    for (const viewer of VIEWERS.slice(0, 1)) broken(told, noInterference(viewer, tinyScenario, fault), 400);
  }
});
