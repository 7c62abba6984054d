import localFont from 'next/font/local';

// The two that every page loads are subsets made by `npm run fonts`; heavier than 600 nothing is set.

/** Controls and data: Inter. */
const inter = localFont({
  src: './fonts/controls.woff2',
  weight: '400 600',
  variable: '--inter',
  display: 'swap',
});

/** Situations, briefs, rationale, review: Source Serif 4. */
const serif = localFont({
  src: './fonts/reading.woff2',
  weight: '400 600',
  variable: '--serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** Letters beyond western European ones, fetched only by a page that has them. */
const interExt = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--inter-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF' }],
});
const serifExt = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--serif-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF' }],
});

/** The class that makes both families known to the style sheet. */
export const fonts = [inter, serif, interExt, serifExt].map((font) => font.variable).join(' ');
