/** What an inject is to the exercise, in the usual words of a run-of-show list. */
export const INJECT_KINDS = ['contextual', 'contingency', 'expected-action', 'media', 'intelligence', 'administrative'] as const;
export type InjectKind = (typeof INJECT_KINDS)[number];
