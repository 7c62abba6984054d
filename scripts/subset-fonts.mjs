// Makes the two fonts that every page preloads as light as they can be: `npm run fonts` writes app/fonts/. From the npm
// packages it takes the western letters with the weights in use, kerning, figures of one width, and no hinting (which
// screens of today pass over). Their licence, the OFL, goes with them; it asks that an altered font does not bear a
// reserved name, and "Source" is one, so the font for reading is called otherwise.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const INTO = path.resolve(import.meta.dirname, '../app/fonts');
/** Regular text and the one weight that stands out. */
const WEIGHTS = { min: 400, max: 600 };
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];
/** The letters of the packages' own "latin" files, and the arrows we write. */
const LETTERS = [[0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6, 0x2c6], [0x2da, 0x2da], [0x2dc, 0x2dc], [0x304, 0x304], [0x308, 0x308], [0x329, 0x329], [0x2000, 0x206f], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212], [0x2215, 0x2215], [0xfeff, 0xfeff], [0xfffd, 0xfffd]];
const text = LETTERS.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join('');

/** Puts one name in place of another of the same length, in both encodings of a font's name table. */
function renamed(font, was, now) {
  const wide = (name) => Buffer.from(name, 'utf16le').swap16();
  for (const [old, fresh] of [[Buffer.from(was), Buffer.from(now)], [wide(was), wide(now)]]) {
    if (old.length !== fresh.length) throw new Error(`${now} is not as long as ${was}`);
    for (let at = font.indexOf(old); at !== -1; at = font.indexOf(old, at + fresh.length)) fresh.copy(font, at);
  }
  return font;
}

async function write(name, from, file, names = []) {
  const whole = readFileSync(resolve(`${from}/files/${file}`));
  const light = await subsetFont(whole, text, { targetFormat: 'truetype', variationAxes: { wght: WEIGHTS }, noHinting: true, keepFeatures: FEATURES, preserveNameIds: [13, 14] });
  const named = names.reduce((font, [was, now]) => renamed(font, was, now), Buffer.from(light));
  copyFileSync(resolve(`${from}/LICENSE`), path.join(INTO, `${name}.LICENSE`));
  const packed = await subsetFont(named, undefined, { targetFormat: 'woff2', keepAllGlyphs: true, preserveNameIds: [13, 14] });
  writeFileSync(path.join(INTO, `${name}.woff2`), packed);
  console.log(`${name}: ${(whole.length / 1024).toFixed(1)} → ${(packed.length / 1024).toFixed(1)} KiB`);
}

mkdirSync(INTO, { recursive: true });
await write('controls', '@fontsource-variable/inter', 'inter-latin-wght-normal.woff2');
await write('reading', '@fontsource-variable/source-serif-4', 'source-serif-4-latin-wght-normal.woff2', [
  ['Source Serif', 'Plan B Serif'],
  ['SourceSerif', 'PlanB_Serif'],
]);
