'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { useGame } from '@/lib/client/game-line';
import type { TeamFacts } from '@/lib/game/events';
import type { TurnState } from '@/lib/game/state';
import { DissentsEntry } from './dissents-entry';
import { Dropped } from './dropped';
import { ForecastEntry } from './forecast-entry';
import { OptionsEntry } from './options-entry';
import { usePeople } from './people';
import { lacking } from './slip-draft';
import type { useEnterSlip } from './use-enter-slip';

/** A slip as it lies on the table, field by field in the order of the paper. */
export function SlipForm({ team, turn, slip, open }: { team: TeamFacts; turn: TurnState; slip: ReturnType<typeof useEnterSlip>; open: boolean }) {
  const t = useTranslations('paper.entry');
  const { state } = useGame();
  const { atTable, witnesses } = usePeople(team.id);
  const { content, kept, change, decide, enter, busy, problem } = slip;
  const { decision } = content;
  const [tried, setTried] = useState(false);
  const { prompt = '', options = [] } = turn.briefs[team.id] ?? {};
  const lacks = lacking(content);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.length === 0) void enter();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6">
      <p className="font-serif text-lg font-semibold">{prompt}</p>
      <OptionsEntry options={options} chosen={decision.option} choose={(option) => decide({ option })} />
      <TextArea id="slip-why" label={t('why')} hint={t('whyHint')} maxLength={4000} rows={3} boxClass="font-serif" value={decision.rationale} onChange={(event) => decide({ rationale: event.target.value })} />
      <Dropped options={options} chosen={decision.option} alternatives={decision.alternatives} set={(alternatives) => decide({ alternatives })} />
      <Part title={t('forecast')}>
        {state.game?.teams.map((other, index) => (other.id === team.id ? null : <ForecastEntry key={other.id} team={other} index={index} forecast={decision.forecasts[other.id] ?? {}} set={(forecast) => decide({ forecasts: { ...decision.forecasts, [other.id]: forecast } })} />))}
      </Part>
      <Part title={t('dissents.title')}>
        <DissentsEntry dissents={content.dissents} set={(dissents) => change({ dissents })} atTable={atTable} options={options} />
      </Part>
      <SelectField id="slip-decided" label={t('decided')} value={content.decidedBy} onChange={(event) => change({ decidedBy: event.target.value })}>
        <option value="">{t('decidedNobody')}</option>
        {atTable.map(({ seat, name }) => <option key={seat} value={seat}>{name}</option>)}
      </SelectField>
      <SelectField id="slip-witness" label={t('witness')} hint={t('witnessHint')} value={content.witness} onChange={(event) => change({ witness: event.target.value })}>
        <option value="">{t('witnessChoose')}</option>
        {witnesses.map(({ seat, name }) => <option key={seat} value={seat}>{name}</option>)}
      </SelectField>
      {tried && lacks.length > 0 && (
        <Notice tone="problem" title={t('lacks.title')}>
          <ul className="list-disc pl-5">{lacks.map((lack) => <li key={lack}>{t(`lacks.${lack}`)}</li>)}</ul>
        </Notice>
      )}
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      {!open && <Notice tone="wait">{t('typing')}</Notice>}
      <p role="status" className="text-sm text-muted">{kept.where === 'server' ? <>{t('kept')} <RoomTime at={kept.at} />.</> : kept.where === 'device' ? t('keptHere') : ''}</p>
      <Button type="submit" kind="primary" disabled={busy || !open}>{t('enter', { team: team.name })}</Button>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t pt-4">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}
