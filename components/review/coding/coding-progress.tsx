'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext, useState, type ReactNode } from 'react';

const OneMore = createContext<() => void>(() => undefined);

/** Counts one more reason as read. */
export function useOneMore(): () => void {
  return useContext(OneMore);
}

/** How many reasons this reader has read, told anew as each is kept, above the reasons themselves. */
export function CodingProgress({ read, all, way, children }: { read: number; all: number; way: ReactNode; children: ReactNode }) {
  const t = useTranslations('coding');
  const [count, setCount] = useState(read);
  return (
    <OneMore value={() => setCount((before) => before + 1)}>
      <p className="mt-2 text-sm text-muted"><span role="status">{t('progress', { read: count, all })}</span> {way}</p>
      {children}
    </OneMore>
  );
}
