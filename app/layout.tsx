import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { fonts } from './fonts';
import './globals.css';

/** Every page carries the nonce of its own request, so none is made beforehand. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('purpose'), robots: { index: false } };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1020' },
  ],
};

/** Light or dark as the reader chose on this device; undefined follows the system. */
async function chosenTheme(): Promise<'light' | 'dark' | undefined> {
  const theme = (await cookies()).get('theme')?.value;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

/** The frame of every page: language, fonts, theme. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} className={fonts} data-theme={await chosenTheme()}>
      <body>{children}</body>
    </html>
  );
}
