/** What a pre-flight looks into, in the order in which a report tells it. */
export const AREAS = ['time', 'lengths', 'handouts', 'branches', 'options', 'endings'] as const;
export type Area = (typeof AREAS)[number];

/**
 * mend: it would break or spoil a game. look: somebody who knows the scenario should judge it; it may be meant.
 * fine: nothing was found.
 */
export type Verdict = 'fine' | 'look' | 'mend';

/** Everything a pre-flight can find, by area. What each means stands where it is looked for. */
export const KINDS = {
  time: ['brief-too-short', 'brief-tight', 'no-clock', 'form-too-long', 'form-tight'],
  lengths: ['briefs-uneven', 'options-uneven'],
  handouts: [
    'task-missing',
    'brief-missing',
    'prompt-missing',
    'options-missing',
    'situation-missing',
    'game-broken',
    'script-missing',
    'form-script-missing',
    'roles-missing',
    'nobody-commits',
    'objectives-missing',
    'posture-unused',
    'indicator-unmoved',
    'inject-empty',
    'inject-to-nobody',
    'inject-unplayed',
    'claim-without-evidence',
    'survey-missing',
    'map-missing',
  ],
  branches: ['locked-for-good', 'branch-never', 'branch-steered', 'branch-always', 'pair-never', 'pair-steered'],
  options: ['dominated', 'never-preferred'],
  endings: ['ending-never', 'ending-steered', 'ending-always', 'no-ending', 'objective-never', 'objective-steered', 'objective-always'],
} as const satisfies Record<Area, readonly string[]>;
export type FindingKind = (typeof KINDS)[Area][number];

/** One thing found: what, how grave, and the place in the dossier where it stands. */
export interface Finding {
  kind: FindingKind;
  verdict: Exclude<Verdict, 'fine'>;
  /** The id of a part of the scenario's dossier, such as `turn-t3` or `endings`. */
  anchor: string;
  /** What the sentence about it names: words for people, and numbers. */
  about: Record<string, string | number>;
}

/** The area in which a kind of finding is told. */
export function areaOf(kind: FindingKind): Area {
  return AREAS.find((area) => (KINDS[area] as readonly string[]).includes(kind)) ?? 'handouts';
}

/** Each area's gravest finding. */
export function verdictsOf(findings: readonly Finding[]): Record<Area, Verdict> {
  const verdict = (area: Area): Verdict => {
    const found = findings.filter(({ kind }) => areaOf(kind) === area);
    return found.some((one) => one.verdict === 'mend') ? 'mend' : found.length > 0 ? 'look' : 'fine';
  };
  return Object.fromEntries(AREAS.map((area) => [area, verdict(area)])) as Record<Area, Verdict>;
}
