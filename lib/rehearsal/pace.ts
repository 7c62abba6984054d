/** How fast scripted players go: milliseconds for each second that a person would take. */
export const PACES = { normal: 1_000, quick: 40 } as const;
export type Pace = keyof typeof PACES;
