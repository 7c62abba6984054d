'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { pageOffset, usePages } from './use-pages';
import { useTurning } from './use-turning';

interface PagedTextProps {
  text: string;
  /** What is drawn, where it is more than the text alone. */
  children?: ReactNode;
  /** Where the number of the page stands. The text whose number stands below it is the picture's own, grows into its room, and turns by the keys. */
  mark?: 'below' | 'beside';
  className?: string;
  textClass?: string;
}

/** A text on the wall, whole: as large as its room lets it be, and in pages that turn by themselves where it is too long. */
export function PagedText({ text, children = text, mark = 'below', className, textClass }: PagedTextProps) {
  const t = useTranslations('screen.page');
  const main = mark === 'below';
  const { room, text: inner, pages } = usePages(text, mark, main);
  const { page, held } = useTurning(inner, text.length, pages, main);
  return (
    <div ref={room} className={clsx('flex min-h-0 overflow-hidden', main ? 'flex-1 flex-col' : 'items-end gap-[0.5em]', className)}>
      <div className={clsx('min-w-0 overflow-hidden', pages === 1 ? 'w-full' : 'w-fit')}>
        <p ref={inner} className={textClass} style={{ transform: pages > 1 ? pageOffset(page) : undefined }}>
          {children}
        </p>
      </div>
      {pages > 1 ? <p className={clsx('wall-note shrink-0 whitespace-nowrap text-muted tabular-nums', main && 'mt-auto')}>{main ? t(held ? 'held' : 'of', { page: page + 1, pages }) : `${page + 1}/${pages}`}</p> : null}
    </div>
  );
}
