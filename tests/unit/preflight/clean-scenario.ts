import { scenario, type Scenario } from '@/lib/game/scenario/scenario';

const effect = (indicator: string, change: number) => ({ indicator, change, why: `${indicator} by ${change}` });
const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const minds = (id: string): string => (id === 'red' ? 'calm' : 'trust');

/** Two options that trade one indicator for the other, so that neither is above the other; the second pays more. */
const options = (team: string, turn: string) => [
  { id: `${team}-${turn}-a`, label: 'Firm', text: words(12), postures: ['firm'], effects: [effect('calm', 2), effect('trust', -2)] },
  { id: `${team}-${turn}-b`, label: 'Soft', text: words(12), postures: ['soft'], effects: [effect('calm', -2), effect('trust', 2)] },
];

const turn = (id: string, month: number) => ({
  id,
  title: `Turn ${id}`,
  month,
  situation: words(40),
  script: { brief: 'Read.', deliberate: 'Talk.', reveal: 'Look.', adjudicate: 'Listen.' },
  teams: Object.fromEntries(['red', 'blue'].map((team) => [team, { brief: words(40), prompt: 'What now?', options: options(team, id) }])),
});

const team = (id: string, code: string) => ({
  id,
  code,
  name: code,
  public_aim: 'To last.',
  roles: [{ id: `${id}-head`, office: 'Head', text: 'Decides.', commits: true }],
  objectives: [{ id: `${id}-aim`, label: 'Aim', text: 'More of it.', measure: { indicator: { id: minds(id), op: '>=', value: 6 } } }],
});

/** A small scenario in which a pre-flight has nothing to remark: what is planted in a copy of it is what is found. */
export const cleanScenario: Scenario = scenario.parse({
  format: 'plan-b-scenario/1',
  id: 'clean',
  version: '1',
  title: 'Clean',
  postures: [
    { id: 'firm', teams: ['red', 'blue'], text: 'Stands firm.' },
    { id: 'soft', teams: ['red', 'blue'], text: 'Gives way.' },
  ],
  // Both teams mind both indicators alike, so that which option is best turns on what pair rules and bounds leave.
  indicators: [
    { id: 'calm', name: 'Calm', text: 'How calm.', min: 0, max: 10, start: 5, good_for: { red: 1, blue: 1 } },
    { id: 'trust', name: 'Trust', text: 'How much trust.', min: 0, max: 10, start: 5, good_for: { red: 1, blue: 1 } },
  ],
  teams: [team('red', 'RED'), team('blue', 'BLU')],
  map: { places: [{ team: 'red', name: 'Redtown', lon: 1, lat: 1 }, { team: 'blue', name: 'Bluetown', lon: 2, lat: 2 }] },
  turns: [turn('t1', 0), turn('t2', 3)],
  pair_rules: [{ id: 'p1', turn: 't2', when: ['red-t2-a', 'blue-t2-a'], effects: [effect('trust', -1)] }],
  injects: [{ id: 'i1', turn: 't1', to: 'all', kind: 'media', title: 'News', text: 'News runs.', effects: [] }],
  endings: [
    { id: 'calm-end', name: 'Calm end', text: 'Calm.', when: { indicator: { id: 'calm', op: '>=', value: 7 } } },
    { id: 'rest', name: 'Rest', text: 'It passes.', when: { always: true } },
  ],
  forms: [
    {
      id: 'only',
      name: 'Only',
      minutes: 30,
      turns: [{ id: 't1', uses: 't1' }, { id: 't2', uses: 't2' }],
      phase_minutes: { brief: 3, deliberate: 5, reveal: 1, adjudicate: 2 },
      script: { opening: 'Welcome.', closing: 'Thank you.' },
      branches: [{ id: 'b1', when: { chosen: ['red-t1-a'] }, then: [{ turn: 't2', team: 'blue', add_brief: 'They stood firm.' }] }],
    },
  ],
  teaching: {
    claims: [{ id: 'K1', origin: 'rival', where: 'p. 1', text: 'Firmness pays.', for: [{ text: 'Yes.', rule: { type: 'survey', item: 'q1', answer: 'agree' } }], against: [{ text: 'No.', rule: { type: 'survey', item: 'q1', answer: 'disagree' } }] }],
    survey: { scale: '1 to 5', items: [{ id: 'q1', text: 'Firmness pays.' }] },
  },
});
