import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Checked } from './check';
import type { Check } from './use-verify';
import { WholeRecord } from './whole-record';

/** What came of the check. Its heading takes the focus, so that it is heard and the rest follows. */
export function Verdict({ check, ownKey }: { check: Check; ownKey: string }) {
  const t = useTranslations('verify');
  switch (check.state) {
    case 'none':
      return null;
    case 'checking':
      return <p role="status" className="mt-6 border-t pt-4">{t('checking', { name: check.name })}</p>;
    case 'unreadable':
      return <Finding good={false} title={t('refused.unreadable')}><p>{t('refused.unreadableText')}</p></Finding>;
    case 'done':
      return check.checked.kind === 'whole' ? (
        <Finding good title={t('whole', { events: check.checked.header.events })}>
          <WholeRecord record={check.checked} ownKey={ownKey} />
        </Finding>
      ) : (
        <Fault checked={check.checked} knownHead={check.knownHead} />
      );
  }
}

function Fault({ checked, knownHead }: { checked: Exclude<Checked, { kind: 'whole' }>; knownHead: string | undefined }) {
  const t = useTranslations('verify');
  if (checked.kind === 'refused') return <Finding good={false} title={t(`refused.${checked.why}`)}><p>{t(`refused.${checked.why}Text`)}</p></Finding>;
  const { line, code, reason, excerpt, crlf } = checked;
  if (code === 'known-head') return <Finding good={false} title={t('otherRecord', { head: knownHead ?? '' })}><p>{t('otherRecordText')}</p></Finding>;
  return (
    <Finding good={false} title={t('wrong', { line })}>
      <p>{t(`code.${code}`)}</p>
      {crlf && <p>{t('crlf')}</p>}
      <p className="text-sm text-muted">{t('stopped')}</p>
      <dl className="mt-2 grid gap-y-2 text-sm">
        <dt className="text-muted">{t('reason')}</dt>
        <dd lang="en">{reason}</dd>
        {excerpt !== '' && (
          <>
            <dt className="text-muted">{t('excerpt', { line })}</dt>
            <dd className="rounded-md bg-sheet p-3 font-mono text-xs break-all">{excerpt}…</dd>
          </>
        )}
      </dl>
    </Finding>
  );
}

function Finding({ good, title, children }: { good: boolean; title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  const Mark = good ? CircleCheck : CircleAlert;
  const colour = good ? 'text-[light-dark(#1b6534,#86dca2)]' : 'text-danger';
  return (
    <section className="mt-6 border-t pt-4">
      <h2 ref={heading} tabIndex={-1} className={`flex items-start gap-2 font-serif text-xl font-semibold ${colour}`}>
        <Mark aria-hidden="true" strokeWidth={1.5} className="mt-0.5 size-7 shrink-0" />
        <span className="min-w-0 break-words">{title}</span>
      </h2>
      <div className="mt-3 grid gap-3">{children}</div>
    </section>
  );
}
