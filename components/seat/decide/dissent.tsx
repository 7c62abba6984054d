'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextArea } from '@/components/ui/field';
import { RoomTime } from '@/components/ui/room-time';
import { Section } from '@/components/ui/section';
import { useDraft } from '@/lib/client/use-draft';
import { limits } from '../limits';
import { useAct } from '../use-act';
import { useByControl } from '../by-control';
import { useSeat } from '../use-seat';

const empty = { text: '' };

/** Objections on record, in the dissenters' words, and the way to add one. */
export function Dissent() {
  const t = useTranslations('decide.dissent');
  const { mayAct, turn, teamId, nameOf } = useSeat();
  const byControl = useByControl();
  if (!turn) return null;
  const dissents = turn.dissents[teamId] ?? [];
  const labelOf = (option: string | null) => turn.briefs[teamId]?.options.find(({ id }) => id === option)?.label ?? null;
  if (!mayAct && dissents.length === 0) return null;
  return (
    <Section title={t('title')} className="max-w-measure">
      {dissents.length > 0 ? (
        <ul className="mb-2">
          {dissents.map(({ id, at, seat, option, text }) => (
            <li key={id} className="border-t py-2 first:border-t-0">
              <p className="flex flex-wrap gap-x-2 text-xs text-muted">
                <span className="font-semibold text-ink">{seat === null ? t('anonymous') : nameOf(seat)}</span>
                <RoomTime at={at} to="minutes" />
                {byControl(seat, 'recordDissent', at)}
                {labelOf(option) === null ? null : <span>{t('would', { label: labelOf(option) ?? '' })}</span>}
              </p>
              <p className="font-serif">{text}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {mayAct ? (
        <Disclosure title={t('add')}>
          <DissentForm />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function DissentForm() {
  const t = useTranslations('decide.dissent');
  const { turn, teamId, team } = useSeat();
  const draft = useDraft('own:dissent', empty);
  const { act, busy, refusal } = useAct();
  const [option, setOption] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  if (!turn) return null;
  const { text } = draft.content;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ type: 'recordDissent', turn: turn.id, option: option === '' ? null : option, text: text.trim(), anonymous })) draft.clear();
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => void submit(event)}>
      <TextArea id="dissent" label={t('label')} hint={t('hint', { team: team.name })} error={refusal} maxLength={limits.why} value={text} onChange={(event) => draft.write({ text: event.target.value })} />
      <SelectField id="dissent-option" label={t('instead')} value={option} onChange={(event) => setOption(event.target.value)}>
        <option value="">{t('noOption')}</option>
        {turn.briefs[teamId]?.options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <label className="flex min-h-11 cursor-pointer items-center gap-2">
        <input type="checkbox" className="size-5" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
        {t('withoutName')}
      </label>
      <Button type="submit" disabled={busy || text.trim() === ''}>
        {t(anonymous ? 'sendAnonymous' : 'send')}
      </Button>
    </form>
  );
}
