import type { Phase } from '@/lib/game/phase';
import { PHASES } from '@/lib/game/phase';
import type { Scenario } from '@/lib/game/scenario';

/** What somebody comes to the pre-flight with: a form, and minutes where they are not the form's own. */
export interface Wish {
  form: string;
  minutes: Partial<Record<Phase, number>>;
}

/** The pre-flight's address with a wish filled in. */
export function preflightHref(slug: string, { form, minutes }: Wish): string {
  const wished = new URLSearchParams({ form, ...Object.fromEntries(Object.entries(minutes).map(([phase, count]) => [phase, String(count)])) });
  return `/scenarios/${encodeURIComponent(slug)}/preflight?${wished}`;
}

/** The wish in an address; of what it does not say, or says wrongly, the scenario's own. */
export function wishIn(search: Record<string, string | string[] | undefined>, scenario: Scenario): Wish {
  const minutes = PHASES.flatMap((phase) => {
    const count = Number(search[phase]);
    return count > 0 && Number.isFinite(count) ? [[phase, count] as const] : [];
  });
  return { form: (scenario.forms.find(({ id }) => id === search.form) ?? scenario.forms[0])?.id ?? '', minutes: Object.fromEntries(minutes) };
}
