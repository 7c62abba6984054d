/** What a player may ask for, by name. */
export const PLAYER_COMMAND_TYPES = [
  'confirmPresence',
  'openItem',
  'say',
  'sendCable',
  'askControl',
  'castStraw',
  'takePen',
  'recordDissent',
  'commitDecision',
  'withdrawDecision',
] as const;
export type PlayerCommandType = (typeof PLAYER_COMMAND_TYPES)[number];
