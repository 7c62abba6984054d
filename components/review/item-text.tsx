import { useTranslations } from 'next-intl';
import type { IndicatorFacts } from '@/lib/game/events';
import type { Item } from '@/lib/review/item';

/** A text longer than this waits behind its first words. */
const ONE_LINE = 90;

interface ItemTextProps {
  item: Pick<Item, 'title' | 'text' | 'values'>;
  indicators: readonly IndicatorFacts[];
  /** Whether it is open from the start. */
  open?: boolean;
}

/** What was sent, word for word and value for value: on a screen behind its title or its first words, on paper in full. */
export function ItemText({ item: { title, text, values }, indicators, open = false }: ItemTextProps) {
  const t = useTranslations('review.knowledge');
  const lines = useValueLines(values, indicators);
  const full = [...(text === '' ? [] : [text]), ...lines].join('\n');
  if (full === '') return title;
  if (title === null && fits(full)) return full;
  return (
    <details data-opens-on-paper open={open} className="group print:details-content:[content-visibility:visible]">
      <summary className={title === null ? 'min-h-6 cursor-pointer print:hidden' : 'min-h-6 cursor-pointer print:list-none'}>{title ?? <><span className="group-open:hidden">{firstWords(full)}</span><span className="hidden font-sans text-sm text-muted group-open:inline">{t('inFull')}</span></>}</summary>
      <p className="mt-1 mb-2 max-w-measure border-l-2 border-line pl-4 whitespace-pre-line">{full}</p>
    </details>
  );
}

function useValueLines(values: Item['values'], indicators: readonly IndicatorFacts[]): string[] {
  const t = useTranslations('review.knowledge');
  const trends = useTranslations('common.trend');
  return values.map(({ id, value, trend }) => {
    const told = { name: indicators.find((indicator) => indicator.id === id)?.name ?? id, trend: trends(trend) };
    return value === null ? t('direction', told) : t('value', { ...told, value });
  });
}

function fits(text: string): boolean {
  return text.length <= ONE_LINE && !text.includes('\n');
}

function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length <= ONE_LINE ? `${line} …` : `${line.slice(0, line.lastIndexOf(' ', ONE_LINE))} …`;
}
