import type { Coding } from './judged';

/** How far two coders agree on one code: present or absent in a rationale. */
export interface Agreement {
  code: string;
  /** Rationales that both have read. */
  n: number;
  /** The share of these on which they agree, 0 to 1. */
  observed: number | null;
  /**
   * Cohen's kappa (Cohen 1960): (observed − expected) / (1 − expected), where expected is the agreement of two who
   * use the code as often as they did, at random. null: nothing read by both, or chance alone would always agree.
   */
  kappa: number | null;
}

/** Cohen's kappa of two coders, code by code, over the rationales that both have read. */
export function agreement(codings: readonly Coding[], one: string, other: string, codes: readonly string[]): Agreement[] {
  const latest = (coder: string) => new Map(codings.filter((coding) => coding.coder === coder).map((coding) => [`${coding.turn} ${coding.team}`, coding.codes]));
  const theirs = latest(other);
  const pairs = [...latest(one)].flatMap(([decision, first]) => {
    const second = theirs.get(decision);
    return second ? [[first, second] as const] : [];
  });
  return codes.map((code) => {
    const marks = pairs.map(([first, second]) => [first.includes(code), second.includes(code)] as const);
    const n = marks.length;
    if (n === 0) return { code, n, observed: null, kappa: null };
    const share = (count: (mark: readonly [boolean, boolean]) => boolean): number => marks.filter(count).length / n;
    const observed = share(([first, second]) => first === second);
    const [p, q] = [share(([first]) => first), share(([, second]) => second)];
    const expected = p * q + (1 - p) * (1 - q);
    return { code, n, observed, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) };
  });
}
