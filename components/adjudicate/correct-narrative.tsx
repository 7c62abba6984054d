'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useAct } from '@/components/control/use-act';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { useFormDraft } from '@/lib/client/use-form-draft';
import type { TurnState } from '@/lib/game/state';
import { WhoReads } from './who-reads';

/** Another text for a narrative that was told, to all or to one team, with the reason. */
export function CorrectNarrative({ turns }: { turns: readonly TurnState[] }) {
  const t = useTranslations('adjudicate.correct');
  const { state } = useGame();
  const teams = state.game?.teams ?? [];
  const places = [...turns].reverse().flatMap((turn) => [null, ...teams.map(({ id }) => id)].map((team) => ({ turn, team, key: `${turn.id} ${team ?? ''}` })));
  const chosen = useFormDraft('own:correct', { key: '' });
  const [wrong, setWrong] = useState<'same' | 'why' | null>(null);
  const { act, busy, problem } = useAct();
  const place = places.find((one) => one.key === chosen.fields.key) ?? places[0];
  const told = (place === undefined ? null : place.team === null ? place.turn.narrative : place.turn.teamNarratives[place.team]) ?? '';
  const { fields, write, clear } = useFormDraft(`own:correct:${place?.turn.number ?? 0}:${place?.team ?? ''}`, { text: told, why: '' });
  const { text, why } = fields;
  if (!place) return null;
  const { turn, team } = place;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = text.trim() === told.trim() ? 'same' : why.trim() === '' ? 'why' : null;
    setWrong(found);
    if (found !== null || !(await act({ type: 'correctNarrative', turn: turn.id, team, text: text.trim(), why: why.trim() }))) return;
    clear();
  };
  const named = (one: (typeof places)[number]) => `${t('turn', { number: one.turn.number })}, ${one.team === null ? t('toAll') : t('toTeam', { team: teams.find(({ id }) => id === one.team)?.name ?? one.team })}`;
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <h3 className="eyebrow">{t('narrative.title')}</h3>
      <SelectField id="correct-which" label={t('narrative.which')} value={place.key} onChange={(event) => chosen.write({ key: event.target.value })}>
        {places.map((one) => <option key={one.key} value={one.key}>{named(one)}</option>)}
      </SelectField>
      <TextArea id="correct-text" label={t('narrative.text')} hint={<WhoReads team={team} />} required maxLength={8000} rows={4} boxClass="font-serif" error={wrong === 'same' ? t('narrative.same') : undefined} value={text} onChange={(event) => write({ text: event.target.value })} />
      <TextField id="correct-narrative-why" label={t('narrative.why')} maxLength={1000} error={wrong === 'why' ? t('narrative.missing') : undefined} value={why} onChange={(event) => write({ why: event.target.value })} />
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <Button type="submit" disabled={busy} className="self-start">{t('narrative.do')}</Button>
    </form>
  );
}
