import type { RecordedEvent } from '../../../lib/game/events';
import { canonical } from '../../../lib/record/canonical';
import { checkSeals } from '../../../lib/record/seals';
import { signatureTrouble, textSigned } from '../../../lib/record/signature';
import { linesOf, verify } from '../../../lib/record/verify';
import { sha256 } from '../../../lib/server/sha256';
import { isSignatureOf } from '../../../lib/server/signing/signer';
import type { Finding } from './evidence';

/**
 * What is broken in an exported record: its chain, its seals, its signature, its agreement with the store's own rows,
 * or that it does not go on from a head that was known before.
 */
export function broken(exported: string, record: readonly RecordedEvent[], knownHead?: string): { findings: Finding[]; head: string | null } {
  const verdict = verify(linesOf(exported), sha256, knownHead);
  if (!verdict.ok) return { findings: [`line ${verdict.line}: ${verdict.reason}`], head: null };
  const { events, signature, head } = verdict;
  const findings = checkSeals(events, sha256).broken.map((index) => `line ${index + 1}: the decision is not what its seal says`);
  const trouble = signatureTrouble(verdict, signature && isSignatureOf(textSigned(verdict), signature));
  if (trouble) findings.push(`line ${trouble.line}: ${trouble.reason}`);
  const kept = record.map(({ position, type, data }) => canonical({ position, type, data }));
  const told = events.map(({ position, type, data }) => canonical({ position, type, data }));
  if (kept.join('\n') !== told.join('\n')) findings.push(`the export holds ${told.length} events, the store ${kept.length}, and they are not the same`);
  return { findings, head };
}
