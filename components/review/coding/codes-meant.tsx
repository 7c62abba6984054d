import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { ReasonCode } from '@/lib/review/claims/from-annotations';

/** Where what a code means is found, for whoever cannot see it there. */
export function meaningId(code: string): string {
  return `code-${code}`;
}

/** What each code means, in the scenario's words: beside the reasons where there is room, and in sight all the while. */
export function CodesMeant({ codes }: { codes: readonly ReasonCode[] }) {
  const t = useTranslations('coding');
  return (
    <aside id="codes" aria-label={t('meant')} className="lg:sticky lg:top-4 lg:order-2 lg:self-start">
      <Disclosure title={t('meant')} open className="lg:border-t">
        <dl className="max-w-prose space-y-3">
          {codes.map(({ id, text, claims }) => (
            <div key={id}>
              <dt className="text-sm font-semibold">{id} {claims.length > 0 && <span className="font-normal text-muted">{t('forClaims', { claims: claims.join(', ') })}</span>}</dt>
              <dd id={meaningId(id)} className="font-serif leading-snug">{text ?? t('undefined')}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </aside>
  );
}
