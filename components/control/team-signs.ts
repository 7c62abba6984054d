import type { People } from '@/lib/contract';
import { mayCommit } from '@/lib/game/authority';
import type { Forecasts, OptionText } from '@/lib/game/events';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { TeamId } from '@/lib/game/ids';
import type { GameState, SeatState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { whereaboutsOf, type Whereabouts } from './presence';
import type { TeamDraft } from './use-team-drafts';

/** What Control can tell about one player. */
export interface SeatSigns {
  seat: SeatState;
  whereabouts: Whereabouts;
  opened: boolean;
  voted: boolean;
  penHolder: boolean;
  mayCommit: boolean;
  /** When Control last nudged this one. */
  nudgedAt: number | null;
}

/** What Control can tell about a team at its table. */
export interface TeamSigns {
  seated: SeatSigns[];
  /** Mirrors of this team that are connected. */
  mirrors: number;
  openedCount: number;
  /** Straw votes by option, the most first. */
  votes: { option: OptionText; count: number }[];
  options: OptionText[];
  /** Other teams of which the team has laid a full forecast. */
  forecastOf: TeamId[];
  forecastWanted: number;
  sealedAt: number | null;
  option: OptionText | null;
  rationale: string;
}

/** Reads the signs of one team in the current turn from Control's view, its draft and who is connected; who sits there in the order of the offices. */
export function teamSigns(state: GameState, team: TeamId, people: People, draft: TeamDraft | undefined): TeamSigns {
  const turn = currentTurn(state);
  const opened = turn?.opened['brief'] ?? {};
  const pen = turn?.pens[team]?.at(-1)?.seat ?? null;
  const offices = state.game?.teams.find(({ id }) => id === team)?.roles.map(({ id }) => id) ?? [];
  const table = Object.values(state.seats).filter((seat) => seat.team === team && seat.status === 'seated');
  const seated = table
    .filter(({ kind }) => kind === 'player')
    .sort((a, b) => offices.indexOf(a.role ?? '') - offices.indexOf(b.role ?? ''))
    .map((seat) => ({
      seat,
      whereabouts: whereaboutsOf(people, state, seat.id),
      opened: opened[seat.id] !== undefined,
      voted: turn?.straws[team]?.[seat.id] != null,
      penHolder: seat.id === pen,
      mayCommit: mayCommit(state, seat.id),
      nudgedAt: state.nudges[seat.id] ?? null,
    }));
  const options = turn?.briefs[team]?.options ?? [];
  // As the rule counts them: a vote goes with whoever cast it.
  const cast = seated.map(({ seat }) => turn?.straws[team]?.[seat.id] ?? null);
  const submitted = turn?.submitted[team];
  const content = submitted ?? draft?.content;
  return {
    seated,
    mirrors: table.filter(({ id, kind }) => kind === 'mirror' && people.online.includes(id)).length,
    openedCount: seated.filter((one) => one.opened).length,
    votes: options.map((option) => ({ option, count: cast.filter((vote) => vote === option.id).length })).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    options,
    forecastOf: forecastsLaid(content?.forecasts ?? {}),
    forecastWanted: (state.game?.teams.length ?? 1) - 1,
    sealedAt: turn?.seals[team]?.at ?? null,
    option: options.find(({ id }) => id === content?.option) ?? null,
    rationale: content?.rationale ?? '',
  };
}

function forecastsLaid(forecasts: Forecasts): TeamId[] {
  return Object.entries(forecasts).filter(([, forecast]) => totalChips(forecast) === CHIPS).map(([of]) => of);
}
