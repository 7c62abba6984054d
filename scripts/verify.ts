// Checks an exported record: `npm run verify -- FILE [--head HASH] [--key KEY]`. Exit code 0 when it is whole, 1 when it is not.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSeals } from '@/lib/record/seals';
import { signatureTrouble, textSigned } from '@/lib/record/signature';
import { linesOf, verify, type Verified } from '@/lib/record/verify';
import { sha256 } from '@/lib/server/sha256';
import { isSignatureOf } from '@/lib/server/signing/signer';

const USAGE = 'Usage: npm run verify -- FILE [--head HASH] [--key KEY]';
const colour = (code: number, text: string): string => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Says what is wrong in one red line and ends. */
function fail(why: string): never {
  console.log(colour(31, `NOT WHOLE  ${why}`));
  process.exit(1);
}

function argumentsGiven(): { file: string; head: string | undefined; key: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { head: { type: 'string' }, key: { type: 'string' } }, allowPositionals: true });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, head: values.head, key: values.key };
  } catch {
    // An option that it does not know: the usage says which there are.
  }
  console.error(USAGE);
  process.exit(1);
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail(code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${String(code)})`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    fail(`${file} is not a text in UTF-8, so it is not a record`);
  }
}

function report({ header, events, head, streams, withheld, knownAt }: Verified, signer: string | null, known: boolean): void {
  const { kept, broken, unchecked } = checkSeals(events, sha256);
  const [first] = broken;
  if (first !== undefined) fail(`line ${first + 1}: the chain is whole, but this decision is not what its seal says`);
  console.log(colour(32, `WHOLE  ${events.length} events, ${kept} seals kept, head ${head}`));
  console.log(`  ${header.title} (${header.game}), scenario ${header.scenario.id} ${header.scenario.version}, form ${header.form}`);
  for (const [audience, count] of Object.entries(streams).sort()) console.log(`  ${String(count).padStart(6)}  ${audience}`);
  if (withheld.length > 0) console.log(`  text withheld at position ${withheld.join(', ')}`);
  if (unchecked.length > 0) console.log(`  of what was withheld, this cannot be held against its seal: position ${unchecked.join(', ')}`);
  console.log(knownAt === null ? '  No head was given: this does not show that the end is there, nor that nobody wrote all of it anew.' : `  It holds the known head, at position ${knownAt}.`);
  console.log(signer === null ? '  Nobody signed it.' : `  Signed with the ${known ? 'known ' : ''}key ${signer}`);
}

/** Whose signature it is, once that is checked; null for a file without one. */
function signedBy(record: Verified, knownKey: string | undefined): string | null {
  const { signature } = record;
  const trouble = signatureTrouble(record, signature && isSignatureOf(textSigned(record), signature), knownKey);
  if (trouble) fail(`line ${trouble.line}: ${trouble.reason}`);
  return signature?.key ?? null;
}

const { file, head, key } = argumentsGiven();
const verdict = verify(linesOf(textOf(file)), sha256, head);
if (verdict.ok) report(verdict, signedBy(verdict, key), key !== undefined);
else fail(`line ${verdict.line}: ${verdict.reason}`);
