'use client';

import { useTranslations } from 'next-intl';
import type { EffectRow } from '@/lib/game/events';
import type { ClaimId } from '@/lib/game/ids';
import type { ClaimText } from './claim-texts';

/** The claims that a turn's contested effects turn on, each by its text; the rows above name them. */
export function Claims({ rows, claims }: { rows: readonly EffectRow[]; claims: readonly ClaimText[] }) {
  const t = useTranslations('adjudicate.claims');
  const named = new Set(rows.filter(({ contested }) => contested).flatMap((row) => row.claims));
  const shown = claims.filter(({ id }) => named.has(id));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="claims-title" className="mt-4">
      <h4 id="claims-title" className="eyebrow">{t('title')}</h4>
      <dl className="mt-1 grid gap-x-6 gap-y-2 text-sm xl:grid-cols-2">
        {shown.map(({ id, text, origin, where }) => (
          <div key={id} id={claimAnchor(id)} className="scroll-mt-40 border-t pt-1.5">
            <dt className="float-left mr-2 font-semibold">{id}</dt>
            <dd><span className="font-serif">{text}</span> <span className="text-xs text-muted">({t(`origin.${origin}`, { where })})</span></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A contested row's claims, by id, each leading to its text. */
export function ClaimLinks({ claims }: { claims: readonly ClaimId[] }) {
  return claims.map((id) => <a key={id} href={`#${claimAnchor(id)}`} className="ml-1.5 underline decoration-line underline-offset-2">{id}</a>);
}

const claimAnchor = (id: ClaimId) => `claim-${id}`;
