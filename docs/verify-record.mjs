// Checks an exported record, from record-format.md alone: node verify-record.mjs FILE [HEAD [KEY]]
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const isText = (x) => typeof x === 'string', isCount = (x) => Number.isSafeInteger(x) && x >= 0;
const hex = (digits) => (x) => isText(x) && x.length === digits && /^[0-9a-f]*$/.test(x);
const isObject = (x) => typeof x === 'object' && x !== null && !Array.isArray(x);
const has = (x, fields) => isObject(x) && Object.keys(x).length === Object.keys(fields).length && Object.keys(fields).every((key) => fields[key](x[key]));
const HEADER = { format: (x) => x === 'plan-b record', version: (x) => x === 1, game: isText, title: isText, form: isText, events: isCount, scenario: (x) => has(x, { id: isText, version: isText, hash: isText }) };
const EVENT = { position: isCount, audience: isText, number: isCount, at: isCount, type: isText, data: (x) => x === null || isObject(x), salt: (x) => x === null || hex(64)(x), digest: hex(64), hash: hex(64) };
const HEAD = { head: (x) => has(x, { position: isCount, hash: hex(64) }) };
const SIGNATURE = { signature: (x) => has(x, { algorithm: (name) => name === 'Ed25519', key: hex(64), value: hex(128) }) };

/** RFC 8785. JSON.stringify writes numbers and strings as it asks. */
function canonical(x) {
  if (isText(x) && !x.isWellFormed()) throw new Error('half a surrogate pair');
  if (Array.isArray(x)) return `[${x.map(canonical)}]`;
  return isObject(x) ? `{${Object.keys(x).sort().map((key) => `${canonical(key)}:${canonical(x[key])}`)}}` : JSON.stringify(x);
}
const ask = (holds, line, why) => { if (!holds) throw Object.assign(new Error(`line ${line}: ${why}`), { line }); };

/** What a whole record says of itself. Throws an error with `line` at the first line that is wrong. */
export function check(lines, knownHead, knownKey) {
  const read = (line, fields) => {
    let x, text;
    ask(line <= lines.length, line, 'the record is cut off');
    try { text = canonical((x = JSON.parse(lines[line - 1]))); } catch {}
    ask(text === lines[line - 1], line, 'not JSON in canonical form');
    ask(has(x, fields), line, 'a field is missing, too many, or of the wrong kind');
    return x;
  };
  const [header, hashes, withheld, announced, streams] = [read(1, HEADER), [], [], new Set(), Object.create(null)];
  let [line, prev] = [2, '0'.repeat(64)];
  for (; !lines[line - 1]?.startsWith('{"head":'); line += 1, hashes.push(prev)) {
    const { position, audience, number, at, type, data, salt, digest, hash } = read(line, EVENT);
    ask(position === line - 1, line, 'position');
    ask(number === (streams[audience] = (streams[audience] ?? 0) + 1), line, 'number in its stream');
    ask(data ? salt && sha256(salt + canonical(data)) === digest : !salt && type !== 'GameOpened' && type !== 'Withheld', line, 'digest');
    ask(sha256(canonical(['plan-b record 1', header.game, position, at, audience, number, type, digest, prev])) === hash, line, 'hash');
    ask(position > 1 || type === 'GameOpened', line, 'not GameOpened');
    ask(position > 1 || (data.title === header.title && data.form?.id === header.form && Object.keys(header.scenario).every((key) => data.scenario?.[key] === header.scenario[key])), 1, 'not what the record says');
    if (data === null) withheld.push(position);
    if (type === 'Withheld' && Array.isArray(data.positions)) data.positions.forEach((named) => named < position && announced.add(named));
    prev = hash;
  }
  const { head } = read(line, HEAD);
  ask(line > 2 && head.position === line - 2 && head.hash === prev, line, 'not the position and hash of the last event');
  ask(header.events === hashes.length, 1, 'another number of events');
  const signature = lines.length > line ? read((line += 1), SIGNATURE).signature : null;
  const key = signature && createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signature.key, 'hex').toString('base64url') } });
  ask(!key || verify(null, Buffer.from(canonical(['plan-b signature 1', header.game, head.position, prev])), key, Buffer.from(signature.value, 'hex')), line, 'not a signature of this head');
  ask(lines.length === line, line + 1, 'something follows the end');
  withheld.forEach((position) => ask(announced.has(position), position + 1, 'a text was taken out, and nothing says so'));
  const known = knownHead?.replace(/\s/g, '').toLowerCase();
  ask(!knownHead || (known.length >= 12 && hashes.some((hash) => hash.startsWith(known))), line, 'no event has the known head');
  ask(!knownKey || knownKey === signature?.key, signature ? line : line + 1, 'not signed with the known key');
  return { events: hashes.length, head: prev, withheld: withheld.length, signedBy: signature?.key ?? null };
}
if (process.argv[1] === import.meta.filename) console.log('whole:', check(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(process.argv[2])).replace(/\n$/, '').split('\n'), ...process.argv.slice(3)));
