import { readFileSync } from 'node:fs';

/** One thing that somebody might do: whether it is allowed is what the table says and the program shows. */
export interface Cell {
  who: string;
  act: string;
  on: string;
  when: string;
}

/** One line of the table: these people may do these things, on these objects, at these times; or they may not, and are told so by name. */
export interface Rule {
  line: string;
  who: ReadonlySet<string>;
  act: ReadonlySet<string>;
  on: ReadonlySet<string>;
  when: ReadonlySet<string>;
  /** What they are told instead: the name of a refusal, or where they are sent. */
  told?: string;
}

/**
 * Reads a table of allow rules: `who | act | on | when`, lists by commas, `name = a, b` for a group, `#` for words to the
 * reader. Whatever no rule names is refused. A fifth column says what somebody is told instead.
 */
export function readRules(text: string): Rule[] {
  const groups = new Map<string, string[]>();
  const named = (list: string): string[] => list.split(',').map((word) => word.trim()).flatMap((word) => groups.get(word) ?? [word]);
  const rules: Rule[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*/, '').trim();
    const [, group, members] = /^([a-z ]+) = (.+)$/.exec(line) ?? [];
    if (group !== undefined && members !== undefined) groups.set(group, named(members));
    else if (line !== '') {
      const columns = line.split('|');
      if (columns.length !== 4 && columns.length !== 5) throw new Error(`four columns are needed, or five: ${raw}`);
      const [who, act, on, when] = columns.map((column) => new Set(named(column)));
      const told = columns[4]?.trim();
      rules.push({ line, who: who ?? new Set(), act: act ?? new Set(), on: on ?? new Set(), when: when ?? new Set(), ...(told === undefined ? {} : { told }) });
    }
  }
  return rules;
}

export function rulesIn(file: string): Rule[] {
  return readRules(readFileSync(file, 'utf8'));
}

export function covers(rule: Rule, { who, act, on, when }: Cell): boolean {
  return rule.who.has(who) && rule.act.has(act) && rule.on.has(on) && rule.when.has(when);
}

export function allows(rules: readonly Rule[], cell: Cell): boolean {
  return rules.some((rule) => rule.told === undefined && covers(rule, cell));
}

/** What somebody is told who may not; undefined: nothing that they would not be told of what is not there. */
export function toldBy(rules: readonly Rule[], cell: Cell): string | undefined {
  return rules.find((rule) => rule.told !== undefined && covers(rule, cell))?.told;
}

export function nameOf({ who, act, on, when }: Cell): string {
  return `${who} | ${act} | ${on} | ${when}`;
}

/** Words of the rules that no cell has, and rules that allow nothing of their own: without one of those, nothing would turn red. */
export function idleIn(rules: readonly Rule[], cells: readonly Cell[]): string[] {
  const columns = ['who', 'act', 'on', 'when'] as const;
  const known = Object.fromEntries(columns.map((column) => [column, new Set(cells.map((cell) => cell[column]))]));
  const strange = rules.flatMap((rule) => columns.flatMap((column) => [...rule[column]].filter((word) => !known[column]?.has(word)).map((word) => `${word} in: ${rule.line}`)));
  const needless = rules.filter((rule) => !cells.some((cell) => covers(rule, cell) && rules.every((other) => other === rule || !covers(other, cell))));
  return [...strange, ...needless.map(({ line }) => `allows nothing of its own: ${line}`)];
}
