'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, type DragEvent, type FormEvent } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { useVerify } from './use-verify';
import { Verdict } from './verdict';

const HEAD_BOX = 'known-head';
/** Twelve digits at least, as screens and receipts show them. */
const HEAD = /^[0-9a-f]{12,64}$/;

/** A place for a file, and a head that somebody noted; what is found stands below. */
export function VerifyDesk({ ownKey }: { ownKey: string }) {
  const t = useTranslations('verify');
  const { check, start } = useVerify();
  const [file, setFile] = useState<File | null>(null);
  const [head, setHead] = useState('');
  const [unclear, setUnclear] = useState(false);
  const [over, setOver] = useState(false);
  useNoStrayDrop();

  function run(chosen: File | null): void {
    const digits = head.replace(/\s/g, '').toLowerCase();
    const clear = digits === '' || HEAD.test(digits);
    setUnclear(!clear);
    setFile(chosen);
    if (!clear) document.getElementById(HEAD_BOX)?.focus();
    else if (chosen) start({ file: chosen, knownHead: digits === '' ? undefined : digits });
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    run(event.dataTransfer.files[0] ?? null);
  }

  function again(event: FormEvent): void {
    event.preventDefault();
    run(file);
  }

  return (
    <>
      <form onSubmit={again} className="mt-6 grid gap-6">
        <TextField
          id={HEAD_BOX}
          label={t('head')}
          hint={t('headHint')}
          error={unclear ? t('headUnclear') : undefined}
          value={head}
          onChange={({ target }) => setHead(target.value)}
          boxClass="font-mono"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={`flex flex-col items-start gap-2 rounded-md border border-dashed px-4 py-6 ${over ? 'border-accent bg-sheet' : 'border-edge'}`}
        >
          <label className={buttonClass('primary', 'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent')}>
            {t('choose')}
            <input
              type="file"
              accept=".jsonl,.ndjson,application/x-ndjson"
              className="sr-only"
              onChange={({ target }) => {
                run(target.files?.[0] ?? null);
                // The same file, changed meanwhile, can be chosen again.
                target.value = '';
              }}
            />
          </label>
          <p className="text-sm text-muted">{t('drop')}</p>
          {file && (
            <p className="flex flex-wrap items-center gap-x-3 text-sm">
              <span className="font-mono break-all">{file.name}</span>
              <Button type="submit" kind="quiet">{t('again')}</Button>
            </p>
          )}
        </div>
      </form>
      <Verdict check={check} ownKey={ownKey} />
    </>
  );
}

/** A file that is dropped beside the place for it must not take the page away. */
function useNoStrayDrop(): void {
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault();
    for (const type of ['dragover', 'drop']) window.addEventListener(type, stay);
    return () => {
      for (const type of ['dragover', 'drop']) window.removeEventListener(type, stay);
    };
  }, []);
}
