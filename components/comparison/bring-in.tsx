'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { LARGEST_IMPORT } from '@/lib/review/comparison/largest-import';
import { bringIn, type Brought } from './bring-in-file';

interface One {
  name: string;
  /** null: still being checked. */
  brought: Brought | null;
}

/** Where a facilitator chooses record files; each is sent and checked by itself, and what came of it is said. */
export function BringIn({ action, here }: { action: string; here: string }) {
  const t = useTranslations('imports');
  const [cohort, setCohort] = useState('');
  const [files, setFiles] = useState<readonly One[]>([]);
  const busy = files.some(({ brought }) => brought === null);
  const send = async (chosen: readonly File[]) => {
    setFiles(chosen.map(({ name }) => ({ name, brought: null })));
    // One after the other: they are checked so anyway.
    for (const [index, file] of chosen.entries()) {
      const brought: Brought = file.size > LARGEST_IMPORT ? { ok: false, code: 'too-large', about: {} } : await bringIn(action, cohort, file);
      setFiles((before) => before.map((one, at) => (at === index ? { ...one, brought } : one)));
    }
  };
  return (
    <div className="no-print grid max-w-prose gap-4">
      <TextField id="import-cohort" label={t('cohort')} hint={t('cohortHint')} value={cohort} maxLength={80} onChange={({ target }) => setCohort(target.value)} />
      <div>
        <label className={buttonClass('secondary', `cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${busy ? 'text-muted' : ''}`)}>
          {t('choose')}
          <input
            type="file"
            multiple
            disabled={busy}
            accept=".jsonl,.ndjson,application/x-ndjson"
            className="sr-only"
            onChange={({ target }) => {
              void send([...(target.files ?? [])]);
              // The same file, changed meanwhile, can be chosen again.
              target.value = '';
            }}
          />
        </label>
      </div>
      <div role="status">
        <ul className="grid gap-2">
          {files.map((one, index) => <li key={index}><Outcome {...one} /></li>)}
        </ul>
        {!busy && files.some(({ brought }) => brought?.ok) && <p className="mt-2"><a href={here} className={buttonClass('primary')}>{t('show')}</a></p>}
      </div>
    </div>
  );
}

function Outcome({ name, brought }: One) {
  const t = useTranslations('imports');
  const faults = useTranslations('verify.code');
  if (brought === null) return <p className="text-muted">{t('checking', { name })}</p>;
  const Mark = brought.ok ? CircleCheck : CircleAlert;
  const { fault, ...about } = brought.ok ? { fault: undefined } : brought.about;
  return (
    <p className={`flex items-start gap-2 ${brought.ok ? '' : 'text-danger'}`}>
      <Mark aria-hidden="true" strokeWidth={1.5} className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0 break-words">
        {brought.ok ? t('brought', { name, label: brought.label }) : <><strong>{t('refused', { name })}</strong> {t(`problem.${brought.code}`, { ...about, fault: typeof fault === 'string' && faults.has(fault as 'hash') ? faults(fault as 'hash') : '' })}</>}
      </span>
    </p>
  );
}
