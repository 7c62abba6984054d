import type { PlayerCommandType } from './player-command';
import type { PlayerRule } from './rule';
import { askControl } from './rules/ask-control';
import { castStraw } from './rules/cast-straw';
import { commitDecision } from './rules/commit-decision';
import { confirmPresence } from './rules/confirm-presence';
import { openItem } from './rules/open-item';
import { recordDissent } from './rules/record-dissent';
import { say } from './rules/say';
import { sendCable } from './rules/send-cable';
import { takePen } from './rules/take-pen';
import { withdrawDecision } from './rules/withdraw-decision';

/** The rules that answer a player. */
export const PLAYER_RULES: { readonly [T in PlayerCommandType]: PlayerRule<T> } = {
  confirmPresence,
  openItem,
  say,
  sendCable,
  askControl,
  castStraw,
  takePen,
  recordDissent,
  commitDecision,
  withdrawDecision,
};
