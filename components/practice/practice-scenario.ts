import type { Scenario } from '@/lib/game/scenario';

/** The seats of the practice game. */
export const SEATS = { control: 's_practice-control', me: 's_practice-me', mate: 's_practice-mate', neighbour: 's_practice-neighbour' } as const;
/** The villages. The player sits in the first. */
export const OWN = 'alderford';
export const OTHER = 'birchfield';

const POSTURES = ['share', 'carry', 'wait'] as const;

/** Two villages, one footbridge, one evening: a game of one turn that anybody understands. `words` gives practice.scenario. */
export function practiceScenario(words: (key: string) => string): Scenario {
  const villages = [OWN, OTHER];
  const options = (village: string) =>
    POSTURES.map((posture) => ({ id: `${village}-${posture}`, label: words(`options.${posture}.label`), text: words(`options.${posture}.text`), postures: [posture], claims: [], locked: false, effects: [] }));
  return {
    format: 'plan-b-scenario/1',
    id: 'practice',
    version: '1',
    title: words('title'),
    subtitle: '',
    based_on: '',
    fiction_notice: '',
    method: [],
    non_players: [],
    disclosure: 'direction',
    postures: POSTURES.map((id) => ({ id, teams: villages, text: words(`postures.${id}`), hedge: false })),
    indicators: [{ id: 'market', name: words('indicator.name'), text: words('indicator.text'), min: 0, max: 10, start: 5, good_for: {} }],
    teams: villages.map((id) => ({
      id,
      code: words(`teams.${id}.code`),
      name: words(`teams.${id}.name`),
      public_aim: words(`teams.${id}.aim`),
      roles: [
        { id: `${id}-mayor`, office: words('roles.mayor.office'), text: words('roles.mayor.text'), commits: true },
        { id: `${id}-clerk`, office: words('roles.clerk.office'), text: words('roles.clerk.text'), commits: false },
      ],
      objectives: [],
    })),
    turns: [
      {
        id: 'bridge',
        title: words('turn.title'),
        month: 0,
        facts: [],
        moves_by: [],
        situation: words('turn.situation'),
        script: {},
        teams: Object.fromEntries(villages.map((id) => [id, { brief: words(`briefs.${id}`), prompt: words('turn.prompt'), options: options(id) }])),
      },
    ],
    pair_rules: [],
    injects: [],
    endings: [{ id: 'over', name: words('title'), text: words('title'), when: { always: true } }],
    forms: [{ id: 'once', name: words('title'), minutes: 3, turns: [{ id: 'bridge', uses: 'bridge' }], phase_minutes: {}, script: {}, branches: [], schedules: [] }],
    teaching: { claims: [], learning_objectives: [], discussion: [], codes: [] },
  };
}
