// Beside each static file of the build that shrinks, its gzip and its brotli form: made once here, not for every visitor.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = '.next/static';

for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(?:js|css|svg)$/.test(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  const plain = readFileSync(file);
  const forms = {
    '.br': brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    '.gz': gzipSync(plain, { level: 9 }),
  };
  for (const [ending, form] of Object.entries(forms)) {
    if (form.length < plain.length) writeFileSync(file + ending, form);
    else rmSync(file + ending, { force: true });
  }
}
