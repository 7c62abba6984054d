import type { RecordedEvent } from '../../../lib/game/events';
import { effectOfCommand } from '../effects';
import type { Operation } from '../operation';
import { commandKey, countEffects, receiptsByCommand, type Evidence, type Finding } from './evidence';

/** What came of all operations of one game. */
export interface Once {
  /** Counted, as its client was told or as the record shows. */
  acked: number;
  refused: number;
  /** Unknown to its client; the record shows that it counted once, or never. */
  resolvedOnce: number;
  resolvedNever: number;
  /** Acknowledged, and not in the record as it was answered. */
  lost: Finding[];
  /** In the record more often than it was asked for. */
  duplicated: Finding[];
  /** Unknown, and neither once nor never in the record; or never answered at all. */
  unresolved: Finding[];
  /** Refused, and in the record all the same. */
  contradicted: Finding[];
}

/** Holds every operation of a game against its record and its receipts: what was acknowledged is there once, what was refused is not there, what is unknown is there once or never. */
export function once({ operations, record, receipts }: Evidence): Once {
  const known = receiptsByCommand(receipts);
  const effects = countEffects(record);
  /** How many operations account for an effect. */
  const claims = new Map<string, number>();
  const found: Once = { acked: 0, refused: 0, resolvedOnce: 0, resolvedNever: 0, lost: [], duplicated: [], unresolved: [], contradicted: [] };

  for (const operation of operations) {
    const { outcome, seat, id } = operation;
    const receipt = known.get(commandKey(seat, id));
    const effect = effectOfCommand(operation, outcome?.kind === 'ok' ? outcome.value.at : (receipt?.at ?? null));
    const times = effect === null ? 0 : (effects.get(effect) ?? 0);
    const counted = outcome?.kind === 'ok' || receipt !== undefined || (outcome?.kind === 'info' && times > 0);
    if (effect !== null && counted) claims.set(effect, (claims.get(effect) ?? 0) + 1);

    switch (outcome?.kind) {
      case 'ok':
        found.acked += 1;
        if (receipt === undefined && nothingWasLeft(operation, outcome.value.at, record)) break;
        if (times === 0) found.lost.push(`${told(operation)}: its event is not in the record`);
        else if (receipt === undefined) found.lost.push(`${told(operation)}: it has no receipt, so that a repeat would count again`);
        else if (receipt.answer !== JSON.stringify({ ok: true, value: outcome.value })) found.lost.push(`${told(operation)}: a repeat would be answered otherwise than the first`);
        break;
      case 'fail':
        found.refused += 1;
        if (times > 0 || receipt) found.contradicted.push(`${told(operation)}: refused (${outcome.code}), and in the record`);
        break;
      case 'info':
        if (receipt && times > 0) found.resolvedOnce += 1;
        else if (!receipt && times === 0) found.resolvedNever += 1;
        else found.unresolved.push(`${told(operation)}: ${receipt ? 'a receipt without its event' : 'an event without its receipt'}`);
        break;
      default:
        found.unresolved.push(`${told(operation)}: never answered, never given up`);
    }
  }
  for (const [effect, times] of effects) {
    const claimed = claims.get(effect) ?? 0;
    if (times > claimed) found.duplicated.push(`${effect}: ${times} times in the record, asked for ${claimed} times`);
  }
  return found;
}

/** Somebody who is there already says so again, since the first time was never answered: it counts, and leaves nothing. */
function nothingWasLeft({ command, seat }: Operation, at: number, record: readonly RecordedEvent[]): boolean {
  return command.type === 'confirmPresence' && record.some((event) => event.type === 'SeatConfirmed' && event.data.seat === seat && event.at <= at);
}

function told({ seat, id, command, tries }: Operation): string {
  return `${command.type} of ${seat} (${id}, sent ${tries} times)`;
}
