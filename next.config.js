import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are drawn for their place and served as they are; no optimiser, no image cache on disk.
  images: { unoptimized: true },
  // Native modules: Node loads them, no bundler may look inside.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
  // `npm test` checks the types; whoever only starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default withMessages(config);
