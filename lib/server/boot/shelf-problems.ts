import type { LeftOut } from '../house';

/** Of one file so many mistakes are told; the first explain most of the rest. */
const MOST = 10;

/** What the terminal says of scenarios that cannot be played: which file, where in it, and what to do. Empty when there are none. */
export function shelfProblems(leftOut: readonly LeftOut[]): string {
  return leftOut.flatMap(({ slug, problems }) => [`The scenario in scenarios/${slug}/scenario.yaml is left out until it is mended:`, ...listed(problems)]).join('\n');
}

function listed(problems: LeftOut['problems']): string[] {
  const more = problems.length - MOST;
  const lines = problems.slice(0, MOST).map(({ line, column, message }) => `  line ${line}, column ${column}: ${message}`);
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}
