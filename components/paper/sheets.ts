import type { OptionText, TeamFacts } from '@/lib/game/events';
import type { TeamId, TurnId } from '@/lib/game/ids';
import type { Scenario } from '@/lib/game/scenario';
import { plannedTurns, type PlannedTurn } from '@/lib/game/scenario/play';
import type { DealtObjective, GameState } from '@/lib/game/state';
import { get } from '@/lib/game/table';
import type { Asked } from './asked';

/** One seat's card: its office, what it may do, what its team wants, and the team's secret objectives if they were dealt. */
export interface Card {
  role: TeamFacts['roles'][number];
  /** The offices at the table that commit. */
  committers: string[];
  aim: string;
  objectives: DealtObjective[];
}

/** What a team reads and is asked in one turn. */
export interface Task {
  turn: { id: TurnId; number: number; title: string; month: number; situation: string };
  brief: string;
  additions: string[];
  prompt: string;
  options: OptionText[];
  /** As it was delivered; otherwise as written, before what earlier turns may change. */
  opened: boolean;
}

/** One sheet of paper. It belongs to one team and holds nothing that only another may know. */
export type Sheet = { team: TeamFacts } & ({ kind: 'cards'; cards: Card[] } | { kind: 'briefs'; task: Task } | { kind: 'slips'; task: Task; others: TeamFacts[] });

/** What goes on which sheet, team by team, so that each pile can be handed to its table. */
export function sheetsOf(asked: Asked, scenario: Scenario, state: GameState): Sheet[] {
  const { game } = state;
  if (!game) return [];
  const turns = plannedTurns(scenario, game.form.id).filter(({ id }) => asked.turns.includes(id));
  return game.teams
    .filter(({ id }) => asked.teams.includes(id))
    .flatMap((team) => {
      const tasks = turns.flatMap((turn) => taskOf(turn, team.id, state) ?? []);
      return asked.kinds.flatMap((kind): Sheet[] => {
        switch (kind) {
          case 'cards':
            return inSheets(cardsOf(team, state), asked.perSheet).map((cards) => ({ kind, team, cards }));
          case 'briefs':
            return tasks.map((task) => ({ kind, team, task }));
          case 'slips':
            return tasks.map((task) => ({ kind, team, task, others: game.teams.filter(({ id }) => id !== team.id) }));
        }
      });
    });
}

/** A card for each office, and one more for each further person who holds the same. */
function cardsOf(team: TeamFacts, state: GameState): Card[] {
  const seated = Object.values(state.seats).filter((seat) => seat.kind === 'player' && seat.status === 'seated' && seat.team === team.id);
  const committers = team.roles.filter(({ commits }) => commits).map(({ office }) => office);
  const objectives = get(state.objectives, team.id) ?? [];
  return team.roles.flatMap((role) => {
    const holders = seated.filter((seat) => seat.role === role.id).length;
    return Array.from({ length: Math.max(1, holders) }, () => ({ role, committers, aim: team.aim, objectives }));
  });
}

function taskOf(planned: PlannedTurn, team: TeamId, state: GameState): Task | null {
  const { id, number, title, month, situation } = planned;
  const turn = { id, number, title, month, situation };
  const delivered = get(get(state.turns, id)?.briefs ?? {}, team);
  if (delivered) return { turn, brief: delivered.brief, additions: delivered.additions, prompt: delivered.prompt, options: delivered.options, opened: true };
  const task = get(planned.teams, team);
  if (!task) return null;
  const options = task.options.filter(({ locked }) => !locked).map(({ id: option, label, text }) => ({ id: option, label, text }));
  return { turn, brief: task.brief, additions: [], prompt: task.prompt, options, opened: false };
}

function inSheets<T>(things: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, at) => things.slice(at * size, (at + 1) * size));
}
