import { useFormatter } from 'next-intl';

/** The page's numbers in words: bits with one place, scores with two, shares as parts of one; a dash where there is none. */
export function useNumbers(): Record<'bits' | 'score' | 'share', (value: number | null | undefined) => string> {
  const format = useFormatter();
  const written = (places: number) => (value: number | null | undefined): string => (value == null ? '–' : format.number(value, { minimumFractionDigits: places, maximumFractionDigits: places }));
  return { bits: written(1), score: written(2), share: (value) => (value == null ? '–' : format.number(value, { maximumFractionDigits: 2 })) };
}
