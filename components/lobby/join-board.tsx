import { useTranslations } from 'next-intl';
import { renderSVG } from 'uqr';
import { CopyLink } from './copy-link';

/** How people come in: address, code and QR, large enough for a projector. Drawn on the server. */
export function JoinBoard({ address, code, reachable }: { address: string; code: string; reachable: boolean }) {
  const t = useTranslations('lobby.join');
  // The drawing is made from our own address alone.
  const qr = renderSVG(address, { border: 1, blackColor: '#1b1f2a', whiteColor: '#ffffff' });
  return (
    <section aria-label={t('title')} className="flex flex-wrap items-center gap-x-10 gap-y-6">
      <div role="img" aria-label={t('qr', { address })} className="size-52 shrink-0 bg-white p-2 [&>svg]:size-full" dangerouslySetInnerHTML={{ __html: qr }} />
      <div className="min-w-0">
        <p className="text-lg">{t('goTo')} <span className="font-semibold break-all">{address.replace(/^https?:\/\//, '').replace(/\/join\/.*$/, '')}</span></p>
        <p className="mt-3 text-sm text-muted">{t('code')}</p>
        <p className="font-mono text-3xl font-semibold tracking-[0.12em] md:text-[4.5rem] md:leading-none">{code}</p>
        <div className="mt-3"><CopyLink address={address} words={t('copy')} done={t('copied')} /></div>
        {!reachable && <p className="mt-2 max-w-measure text-sm text-muted">{t('local')}</p>}
      </div>
    </section>
  );
}
