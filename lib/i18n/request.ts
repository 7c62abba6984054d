import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AbstractIntlMessages } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';

const LOCALE = 'en';

/**
 * The words of one language: every `messages/<locale>/<namespace>.json` under its own namespace.
 * A language without a folder has no words; a file that is not JSON is an error.
 */
export async function readMessages(locale: string): Promise<AbstractIntlMessages> {
  const folder = path.join(process.cwd(), 'messages', locale);
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const namespaces = files.filter((file) => file.endsWith('.json')).sort();
  const entries = await Promise.all(
    namespaces.map(async (file): Promise<[string, AbstractIntlMessages]> => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return [path.basename(file, '.json'), JSON.parse(text) as AbstractIntlMessages];
    }),
  );
  return Object.fromEntries(entries);
}

let words: Promise<AbstractIntlMessages> | undefined;

/** What next-intl asks for on each request. Production reads the words once; development reads them anew. */
export default getRequestConfig(async () => {
  const messages = process.env.NODE_ENV === 'production' ? (words ??= readMessages(LOCALE)) : readMessages(LOCALE);
  return { locale: LOCALE, messages: await messages };
});
