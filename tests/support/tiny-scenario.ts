import { scenario, type Scenario } from '@/lib/game/scenario/scenario';

/** Three teams, two indicators a rule can be checked on by hand, and two turns that touch every kind of consequence. */
const effect = (indicator: string, change: number, contested?: { paper?: number; rival?: number; claims: string[] }) => ({
  indicator,
  change,
  why: `${indicator} by ${change}`,
  ...(contested ? { contested } : {}),
});

const option = (id: string, postures: string[], effects: object[] = [], locked = false) => ({ id, label: `Label ${id}`, text: `Text ${id}.`, postures, effects, locked });

const task = (team: string, turn: string, options: object[]) => ({ brief: `Brief of ${team} in ${turn}.`, prompt: `What does ${team} do?`, options });

const team = (id: string, code: string) => ({
  id,
  code,
  name: id.toUpperCase(),
  public_aim: `Aim of ${id}.`,
  roles: [
    { id: 'head', office: 'Head', text: 'Decides.', commits: true },
    { id: 'aide', office: 'Aide', text: 'Advises.' },
  ],
  objectives: [
    { id: `${id}-calm`, label: 'Calm', text: 'Heat stays low.', measure: { indicator: { id: 'heat', op: '<=', value: 5 } } },
    { id: `${id}-trust`, label: 'Trust', text: 'Trust grows.', measure: { indicator: { id: 'trust', op: '>=', value: 6 } } },
    { id: `${id}-firm`, label: 'Firm', text: 'Be firm once.', measure: { count: { team: id, any_postures: ['firm'], op: '>=', n: 1 } } },
  ],
});

export const tinyScenario: Scenario = scenario.parse({
  format: 'plan-b-scenario/1',
  id: 'tiny',
  version: '1',
  title: 'Tiny',
  fiction_notice: 'Made up.',
  postures: [
    { id: 'soft', teams: ['red', 'blue', 'green'], text: 'Gives way.' },
    { id: 'firm', teams: ['red', 'blue'], text: 'Stands firm.' },
    { id: 'aloof', teams: ['green'], text: 'Stands aside.' },
  ],
  indicators: [
    { id: 'heat', name: 'Heat', text: 'How hot it is.', min: 0, max: 10, start: 5 },
    { id: 'trust', name: 'Trust', text: 'How much they trust.', min: 0, max: 10, start: 4 },
  ],
  teams: [team('red', 'RED'), team('blue', 'BLU'), team('green', 'GRN')],
  turns: [
    {
      id: 't1',
      title: 'First',
      month: 0,
      facts: ['F1'],
      moves_by: ['weather'],
      situation: 'It begins.',
      teams: {
        red: task('red', 't1', [option('r1a', ['firm'], [effect('heat', 2)]), option('r1b', ['soft'], [effect('trust', 1)])]),
        blue: task('blue', 't1', [
          option('b1a', ['firm', 'soft'], [effect('heat', 1, { paper: 3, rival: -1, claims: ['K1'] })]),
          option('b1b', ['soft'], [effect('trust', 1)]),
        ]),
        green: task('green', 't1', [option('g1a', ['aloof']), option('g1b', ['soft'], [effect('trust', 1)])]),
      },
    },
    {
      id: 't2',
      title: 'Second',
      month: 3,
      situation: 'It goes on.',
      teams: {
        red: task('red', 't2', [
          option('r2a', ['firm'], [effect('heat', 1), effect('trust', -1)]),
          option('r2b', ['soft'], [effect('trust', 2)]),
          option('r2c', ['soft', 'firm'], [effect('trust', 3)], true),
        ]),
        blue: task('blue', 't2', [option('b2a', ['firm'], [effect('heat', 5)]), option('b2b', ['soft'], [effect('trust', 1)])]),
        green: task('green', 't2', [option('g2a', ['aloof']), option('g2b', ['soft'], [effect('heat', -1)])]),
      },
    },
  ],
  pair_rules: [
    { id: 'p1', turn: 't1', when: ['r1a', 'b1a'], effects: [effect('heat', 1)] },
    { id: 'p2', turn: 't2', when: ['r2b', 'b2b'], effects: [effect('trust', 1)] },
  ],
  injects: [
    { id: 'i01', turn: 't1', to: 'all', kind: 'media', from: 'Press', title: 'Rumour', text: 'A rumour runs.', effects: [effect('trust', -1)] },
    { id: 'i02', turn: 't1', to: ['red', 'blue'], kind: 'intelligence', title: 'Report', text: 'A report is read.' },
    { id: 'i03', turn: 't2', to: ['green'], kind: 'administrative', title: 'Note', text: 'A note is passed.' },
  ],
  endings: [
    { id: 'hot', name: 'Hot', text: 'It boils.', when: { indicator: { id: 'heat', op: '>=', value: 9 } } },
    { id: 'other', name: 'Other', text: 'It passes.', when: { always: true } },
  ],
  forms: [
    {
      id: 'long',
      name: 'Long',
      minutes: 60,
      turns: [{ id: 't1', uses: 't1' }, { id: 't2', uses: 't2', title: 'Second, longer', minutes: { deliberate: 9 } }],
      phase_minutes: { brief: 2, deliberate: 5 },
      branches: [
        {
          id: 'k1',
          when: { chosen: ['r1a'] },
          then: [
            { turn: 't2', team: 'red', unlock: ['r2c'], add_brief: 'A door opens.', prompt: 'What now?' },
            { turn: 't2', team: 'blue', effects: [effect('trust', -1)] },
          ],
          claims: ['K1'],
        },
        {
          id: 'k2',
          when: { indicator: { id: 'heat', op: '>=', value: 7, at_end_of: 't1' } },
          unless: { chosen: ['g1b'] },
          then: [
            {
              turn: 't2',
              team: 'blue',
              modify_option: { id: 'b2b', effects_replace: [effect('trust', -2)], effects_add: [effect('heat', -1)] },
            },
          ],
        },
      ],
    },
    { id: 'short', name: 'Short', minutes: 20, turns: [{ id: 's1', uses: 't2', month: 9, situation: 'Late.' }], phase_minutes: {} },
  ],
});
