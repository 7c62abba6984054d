import type { DecisionRecord } from '../decision-record';
import type { Exposure } from '../exposure';

/** What two teams had been sent: how much of it both had, and what only one of them had. */
export interface Apart {
  both: number;
  onlyA: Exposure[];
  onlyB: Exposure[];
}

/** Lays two exposure sets side by side. A thing is the same if it is of one kind, from one sender, with the same words and values. */
export function exposureApart(a: readonly Exposure[], b: readonly Exposure[]): Apart {
  const [hadA, hadB] = [new Set(a.map(likeness)), new Set(b.map(likeness))];
  const onlyA = a.filter((item) => !hadB.has(likeness(item)));
  return { both: a.length - onlyA.length, onlyA, onlyB: b.filter((item) => !hadA.has(likeness(item))) };
}

/** A cable is the same to who wrote it and to who got it. */
function likeness({ kind, from, title, text, values }: Exposure): string {
  return JSON.stringify([kind === 'cable-sent' ? 'cable' : kind, from, title, text, values]);
}

/** Whether two decisions answer the same question, with the same options on the table. */
export function sameQuestion(a: DecisionRecord, b: DecisionRecord): boolean {
  const asked = ({ offer }: DecisionRecord) => JSON.stringify([offer.prompt, offer.options.map(({ id, label, text }) => [id, label, text])]);
  return a.offer.options.length > 0 && asked(a) === asked(b);
}

/** How the seats of a team leaned before it decided: votes by option, in the order of the options. */
export function leanings({ straws, offer }: DecisionRecord): { label: string; votes: number }[] {
  return offer.options.flatMap(({ id, label }) => {
    const votes = straws.filter(({ option }) => option === id).length;
    return votes === 0 ? [] : [{ label, votes }];
  });
}

/** Milliseconds from the opening of a deliberation to a seal or a first draft; null where either is not in the record. */
export function sinceDeliberation({ times }: DecisionRecord, at: number | null): number | null {
  return at === null || times.deliberationOpened === null ? null : at - times.deliberationOpened;
}
