import type { Option } from '@/lib/game/scenario';

/** An option as a report names it: its id, by which an author finds it, and its label. */
export function optionName({ id, label }: Pick<Option, 'id' | 'label'>): string {
  return `${id} “${label}”`;
}
