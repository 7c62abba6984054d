import { Chips } from '@/components/ui/chips';

/** A count of ten as filled and empty chips, with its number for the ear and for print. */
export function CountedChips({ count }: { count: number }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <Chips laid={count} of={10} className="text-sm" />
      <span className="w-5 text-right font-sans tabular-nums">{count}</span>
    </span>
  );
}
