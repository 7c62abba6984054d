import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Voice } from '@/lib/review/report/material';
import { clockOf } from './clock';

const LOCALE = 'en';
const NAMESPACES = ['common', 'report', 'review', 'notes', 'claims', 'hotwash'];

/** The words of `messages/` and the clock of a time zone, as a report wants them. */
export function voiceOf(zone: string): Voice {
  const messages = Object.fromEntries(NAMESPACES.map((name) => [name, JSON.parse(readFileSync(path.resolve('messages', LOCALE, `${name}.json`), 'utf8')) as object]));
  const translate = createTranslator({
    locale: LOCALE,
    messages,
    timeZone: zone,
    onError(error) {
      throw error;
    },
  }) as (key: string, values?: Record<string, string | number>) => string;
  return { say: translate, ...clockOf(zone) };
}
