import type { SlipDraft } from '@/lib/contract';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { CommandOf } from '@/lib/game/commands';
import type { SeatId, TeamId, TurnId } from '@/lib/game/ids';

/** A slip of which nothing has been typed. */
export const emptySlip: SlipDraft = { decision: { option: null, rationale: '', alternatives: [], forecasts: {} }, decidedBy: '', witness: '', dissents: [] };

/** What a slip still lacks before it can be entered. */
export type Lack = 'option' | 'rationale' | 'witness' | 'forecast' | 'dissent';

/** What is missing, in the order in which the form asks for it. */
export function lacking({ decision, witness, dissents }: SlipDraft): Lack[] {
  const lacks: [Lack, boolean][] = [
    ['option', decision.option === null],
    ['rationale', decision.rationale.trim() === ''],
    ['forecast', Object.values(decision.forecasts).some((forecast) => ![0, CHIPS].includes(totalChips(forecast)))],
    ['dissent', dissents.some(({ seat, text }) => (seat === '') !== (text.trim() === ''))],
    ['witness', witness === ''],
  ];
  return lacks.flatMap(([lack, missing]) => (missing ? [lack] : []));
}

/** The command that enters a whole slip; null while something is lacking. */
export function slipCommand(draft: SlipDraft, turn: TurnId, team: TeamId): CommandOf<'enterSlip'> | null {
  const { decision, decidedBy, witness } = draft;
  const { option } = decision;
  if (option === null || lacking(draft).length > 0) return null;
  return {
    type: 'enterSlip',
    turn,
    team,
    seat: decidedBy === '' ? null : (decidedBy as SeatId),
    witness: witness as SeatId,
    decision: {
      option,
      rationale: decision.rationale.trim(),
      alternatives: decision.alternatives.filter((dropped) => dropped.option !== option && dropped.why.trim() !== ''),
      forecasts: Object.fromEntries(Object.entries(decision.forecasts).filter(([, forecast]) => totalChips(forecast) > 0)),
    },
  };
}

/** An objection from a slip, put on record in the name of the seat that wrote it. */
export function dissentCommand({ seat, option, text }: SlipDraft['dissents'][number], turn: TurnId): CommandOf<'actFor'> {
  return { type: 'actFor', seat: seat as SeatId, command: { type: 'recordDissent', turn, option: option === '' ? null : option, text: text.trim(), anonymous: false } };
}

/** Those objections that are whole. */
export function wholeDissents(dissents: SlipDraft['dissents']): SlipDraft['dissents'] {
  return dissents.filter(({ seat, text }) => seat !== '' && text.trim() !== '');
}
