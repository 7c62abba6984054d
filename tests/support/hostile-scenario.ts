import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { dealer, HOSTILE_WORDS } from './hostile-words';
import { scenarioText } from './scenarios/read';

/** What people read of a scenario, as a line and as a text; all else in it are ids, numbers and rules. */
const LINES = ['title', 'subtitle', 'name', 'office', 'label', 'where', 'scale', 'from'];
const TEXTS = ['based_on', 'fiction_notice', 'text', 'public_aim', 'situation', 'brief', 'prompt', 'why', 'expected', 'facilitator_note', 'add_brief', 'ask', 'note', 'what', 'opening', 'closing', 'deliberate', 'reveal', 'adjudicate'];

/** What `two-teams` leaves out. */
const MORE = {
  subtitle: 'A subtitle',
  based_on: 'Nothing',
  method: [{ id: 'm1', title: 'The numbers', text: 'They mean little.' }],
};
const SCRIPT = { brief: 'Read it.', deliberate: 'Talk.', reveal: 'Look.', adjudicate: 'Listen.' };
const MORE_TEACHING = {
  survey: { scale: 'From 1 to 5', items: [{ id: 's1', text: 'They will open it.', claims: ['P1'] }] },
  codes: [{ id: 'fear', text: 'Fear of the other town.', claims: ['P1'] }],
};

/** `two-teams` in which every text that people read has hostile words behind its own. */
export function hostileScenario(): Record<string, unknown> {
  const { deal } = dealer(Math.floor(HOSTILE_WORDS.length / 2));
  const written = parse(scenarioText('two-teams')) as { forms: object[]; turns: object[]; teaching: object };
  const whole = {
    ...written,
    ...MORE,
    turns: written.turns.map((turn) => ({ ...turn, script: SCRIPT })),
    forms: written.forms.map((form) => ({ ...form, note: 'A note', script: { opening: 'Welcome.', closing: 'Thank you.' }, schedules: [{ minutes: 20, steps: [{ minute: 0, what: 'Sit down.' }] }] })),
    teaching: { ...written.teaching, ...MORE_TEACHING },
  };
  const spoil = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoil(one, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
    if (typeof value !== 'string') return value;
    if (LINES.includes(key)) return `${value} ${deal(160)}`;
    return TEXTS.includes(key) ? `${value} ${deal(2_000, 4)}` : value;
  };
  return spoil(whole, '') as Record<string, unknown>;
}

/** A README in which all of them stand as a teacher's markdown. */
function hostileReadme(): string {
  return ['# Notes', ...HOSTILE_WORDS.map(({ text }) => text), '| a | b |', '|---|---|', ...HOSTILE_WORDS.map(({ number, text }) => `| ${number} | ${text.replaceAll('\n', ' ')} |`)].join('\n\n').replaceAll('|\n\n|', '|\n|');
}

/** The folder of the program as it is built, but with a shelf of its own on which this scenario lies. */
export function programWithHostileShelf(folder: string): string {
  for (const name of readdirSync('.').filter((entry) => entry !== 'scenarios' && entry !== '.git')) symlinkSync(path.resolve(name), path.join(folder, name));
  const shelved = path.join(folder, 'scenarios', 'two-teams');
  mkdirSync(shelved, { recursive: true });
  // JSON is YAML too.
  writeFileSync(path.join(shelved, 'scenario.yaml'), JSON.stringify(hostileScenario(), null, 1));
  writeFileSync(path.join(shelved, 'README.md'), hostileReadme());
  return folder;
}

/** Every text of it in which hostile words stand. */
export function hostileTexts(): string[] {
  const texts = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []);
  return texts(hostileScenario()).filter((text) => HOSTILE_WORDS.some((words) => text.includes(words.text)));
}
