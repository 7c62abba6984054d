import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/**
 * Gives the client components below it the words they need: the given namespaces of
 * `messages/<locale>/` and no others. Server components need none of this.
 */
export async function Words({ of, children }: { of: readonly string[]; children: ReactNode }) {
  const all = await getMessages();
  const some: AbstractIntlMessages = {};
  for (const namespace of of) {
    const words = all[namespace];
    if (words !== undefined) some[namespace] = words;
  }
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
}
