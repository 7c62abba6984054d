/**
 * Ids carry their kind in the string, so that one in a log says what it names.
 * Ids made by the program have a prefix; ids made by a scenario's author (teams,
 * turns, options …) are the author's own short words.
 */
export type GameId = `g_${string}`;
export type SeatId = `s_${string}`;
/** A thing said or asked during play: a cable, an RFI, a dissent, an announcement, an effect row. */
export type ItemId = `i_${string}`;

/** Author's ids: lower-case words of letters, digits and hyphens. */
export type TeamId = string;
export type RoleId = string;
export type TurnId = string;
export type OptionId = string;
export type IndicatorId = string;
export type PostureId = string;
export type ClaimId = string;
export type InjectId = string;
