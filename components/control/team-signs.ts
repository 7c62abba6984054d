import type { Forecasts, OptionText } from '@/lib/game/events';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { GameState, SeatState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import type { TeamDraft } from './use-team-drafts';

/** What Control can tell about a team at its table. */
export interface TeamSigns {
  seated: { seat: SeatState; online: boolean; opened: boolean; penHolder: boolean }[];
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

/** Reads the signs of one team in the current turn from Control's view, its draft and who is connected. */
export function teamSigns(state: GameState, team: TeamId, online: readonly SeatId[], draft: TeamDraft | undefined): TeamSigns {
  const turn = currentTurn(state);
  const opened = turn?.opened['brief'] ?? {};
  const pen = turn?.pens[team]?.at(-1)?.seat ?? null;
  const seated = Object.values(state.seats)
    .filter((seat) => seat.team === team && seat.status === 'seated')
    .map((seat) => ({ seat, online: online.includes(seat.id), opened: opened[seat.id] !== undefined, penHolder: seat.id === pen }));
  const options = turn?.briefs[team]?.options ?? [];
  // As the rule counts them: a vote goes with whoever cast it.
  const cast = seated.map(({ seat }) => turn?.straws[team]?.[seat.id] ?? null);
  const submitted = turn?.submitted[team];
  const content = submitted ?? draft?.content;
  return {
    seated,
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
