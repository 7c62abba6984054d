/** A little behind the games, which so come first, and not so far that a busy machine never gets to it (Unix nice; 0 is normal, 19 the last). */
export const BEHIND_THE_GAMES = 5;
