'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { decisionToSend, emptyDecision } from '@/components/seat/decision';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import { useFormDraft } from '@/lib/client/use-form-draft';
import type { CommandOf } from '@/lib/game/commands';
import type { GameState, SeatState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { addressedWord } from '../addressed';
import { Addressees } from '../addressees';
import type { TeamDraft } from '../use-team-drafts';
import type { ActKind } from './acts-open';

type Given = CommandOf<'actFor'>['command'];

interface Form {
  kind: ActKind;
  seat: SeatState;
  state: GameState;
  draft: TeamDraft | undefined;
  busy: boolean;
  give: (command: Given) => Promise<boolean>;
}

const WITH_OPTION: readonly ActKind[] = ['castStraw', 'commitDecision', 'recordDissent'];
const WITH_TEXT: readonly ActKind[] = ['commitDecision', 'say', 'sendCable', 'askControl', 'recordDissent'];

/** The form for one thing that Control does for a player. A decision begins with what their team has written, its chips included. What is written here stays until it is done. */
export function ActForm({ kind, seat, state, draft, busy, give }: Form) {
  const t = useTranslations('control.actFor');
  const turn = currentTurn(state);
  const team = seat.team ?? '';
  const written = kind === 'commitDecision' ? (draft?.content ?? emptyDecision) : emptyDecision;
  const others = state.game?.teams.filter(({ id }) => id !== team) ?? [];
  const { fields, write, clear } = useFormDraft(`own:act:${turn?.number ?? 0}:${seat.id}:${kind}`, {
    option: kind === 'castStraw' ? (turn?.straws[team]?.[seat.id] ?? '') : (written.option ?? ''),
    text: written.rationale,
    to: others[0]?.id ?? '',
  });
  const { option, text } = fields;
  const to = others.filter(({ id }) => fields.to.split(' ').includes(id)).map(({ id }) => id);
  const command = (): Given | null => {
    const here = turn?.id ?? '';
    const said = text.trim();
    switch (kind) {
      case 'confirmPresence':
        return { type: kind };
      case 'castStraw':
        return { type: kind, turn: here, option: option === '' ? null : option };
      case 'commitDecision':
        return option === '' || said === '' ? null : { type: kind, turn: here, decision: decisionToSend({ ...written, rationale: said }, option) };
      case 'withdrawDecision':
        return { type: kind, turn: here };
      case 'recordDissent':
        return said === '' ? null : { type: kind, turn: here, option: option === '' ? null : option, text: said, anonymous: false };
      case 'sendCable':
        return said === '' ? null : { type: kind, to, text: said };
      case 'say':
      case 'askControl':
        return said === '' ? null : { type: kind, text: said };
    }
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const given = command();
    if (given !== null && (await give(given))) clear();
  };
  return (
    <form onSubmit={(event) => void send(event)} className="flex flex-col gap-3">
      {WITH_OPTION.includes(kind) && (
        <SelectField id="act-option" label={t(`option.${kind === 'castStraw' ? 'straw' : kind === 'recordDissent' ? 'dissent' : 'decision'}`)} required={kind === 'commitDecision'} value={option} onChange={(event) => write({ option: event.target.value })}>
          <option value="">{t(`option.${kind === 'commitDecision' ? 'choose' : kind === 'recordDissent' ? 'noneNamed' : 'noVote'}`)}</option>
          {turn?.briefs[team]?.options.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </SelectField>
      )}
      {WITH_TEXT.includes(kind) && <TextArea id="act-text" label={t(`text.${kind}`)} required rows={3} maxLength={kind === 'recordDissent' ? 1000 : kind === 'say' || kind === 'askControl' ? 2000 : 4000} value={text} onChange={(event) => write({ text: event.target.value })} />}
      {kind === 'sendCable' && <Addressees legend={t('to')} to={to} setTo={(next) => write({ to: next === 'all' ? '' : addressedWord(next) })} teams={state.game?.teams ?? []} except={team} />}
      {kind === 'commitDecision' && <p className="text-sm text-muted">{t('chips', { count: Object.keys(decisionToSend(written, option).forecasts).length, of: others.length })}</p>}
      <Button type="submit" kind="primary" className="self-start" disabled={busy}>{t(`give.${kind}`)}</Button>
    </form>
  );
}
