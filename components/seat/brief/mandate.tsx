'use client';

import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { mayCommit } from '@/lib/game/authority';
import { itemKey } from '@/lib/game/item';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';

/** What this seat's office asks of it, whether it may commit, and the team's secret objective. */
export function Mandate() {
  const t = useTranslations('seat.brief');
  const { game, team, teamId, turn } = useSeat();
  const { ref } = useOpened<HTMLDivElement>(turn?.id ?? null, itemKey('objective'));
  const { seat, state } = game;
  const role = team.roles.find(({ id }) => id === (seat.kind === 'player' ? seat.role : ''));
  const objectives = state.objectives[teamId] ?? [];
  return (
    <>
      {role ? (
        <Section title={t('role')}>
          <h3 className="font-semibold">{role.office}</h3>
          <p className="prose">{role.text}</p>
          <p className="mt-1 text-sm text-muted">{mayCommit(state, seat.id) ? t('mayCommit', { team: team.name }) : t('mayNotCommit')}</p>
        </Section>
      ) : null}
      <Section title={t('aims')}>
        <p className="prose">{team.aim}</p>
        {objectives.length > 0 ? (
          <div ref={ref} className="mt-3">
            <p className="flex items-center gap-1.5 text-xs text-muted">
              <Lock aria-hidden="true" strokeWidth={1.5} className="size-4" />
              {t('objectiveSecret', { team: team.name })}
            </p>
            {objectives.map(({ id, label, text }) => (
              <div key={id} className="mt-1">
                <h3 className="font-semibold">{label}</h3>
                <p className="prose">{text}</p>
              </div>
            ))}
          </div>
        ) : (
          <Empty className="mt-3">{t('noObjective')}</Empty>
        )}
      </Section>
    </>
  );
}
