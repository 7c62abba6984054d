'use client';

import { useTranslations } from 'next-intl';
import { Presence } from '@/components/ui/connection';
import { Section } from '@/components/ui/section';
import { TeamMark } from '@/components/ui/team-mark';
import { useSeat } from '../use-seat';
import { ReturnCode } from './return-code';

/** Before the first turn: this seat's role, the personal code, and a table filling up. */
export function LobbyTab({ returnCode, surveyHref }: { returnCode: string | null; surveyHref: string | null }) {
  const t = useTranslations('seat.lobby');
  const { game, mayAct, team } = useSeat();
  const { state, seat } = game;
  const role = team.roles.find(({ id }) => id === (seat.kind === 'player' ? seat.role : ''));
  return (
    <div className="flex flex-col gap-6">
      <header>
        <p className="text-sm text-muted">{state.game?.title}</p>
        <h2 className="font-serif text-xl font-semibold">{role ? t('youAre', { office: role.office, team: team.name }) : team.name}</h2>
        {role ? <p className="prose mt-2">{role.text}</p> : null}
        <p className="mt-2 text-sm text-muted">{t(mayAct ? 'soon' : 'soonToTeam', { team: team.name })}</p>
        {mayAct ? (
          <p className="mt-3">
            {t.rich('practise', { way: (words) => <a href={`/practice?from=/seat/${seat.id}`}>{words}</a> })}
          </p>
        ) : null}
        {mayAct && surveyHref !== null ? <p className="mt-3">{t.rich('survey', { way: (words) => <a href={surveyHref}>{words}</a> })}</p> : null}
      </header>
      <ReturnCode code={returnCode} />
      <Section title={t('table')}>
        <Table />
      </Section>
      {state.game?.scenario.fictionNotice ? <p className="max-w-measure text-sm text-muted">{state.game.scenario.fictionNotice}</p> : null}
    </div>
  );
}

/** Who sits where, team by team, and who has said "I'm here". */
export function Table() {
  const t = useTranslations('seat.lobby');
  const { game, teams, seated, nameOf, officeOf } = useSeat();
  return (
    <div className="grid gap-x-8 gap-y-5 md:grid-cols-3">
      {teams.map((team, index) => (
        <div key={team.id}>
          <TeamMark index={index} code={team.code} name={team.name} long />
          <ul className="mt-1">
            {seated(team.id).map((sits) => (
              <li key={sits.id} className="flex items-baseline gap-2 border-t py-1.5 text-sm">
                <Presence here={game.people.online.includes(sits.id)} words={{ here: t('online'), away: t('away') }} />
                <span className="min-w-0 flex-1">
                  {nameOf(sits.id)}
                  {sits.id === game.seat.id ? ` (${t('you')})` : ''}
                  {sits.scripted ? <span className="ml-1.5 text-xs text-muted italic">{t('scripted')}</span> : null}
                  <span className="block text-muted">{officeOf(sits.id)}</span>
                </span>
                {game.state.stage === 'lobby' ? <span className="text-muted">{sits.confirmed ? t('confirmed') : t('unconfirmed')}</span> : null}
              </li>
            ))}
            {seated(team.id).length === 0 ? <li className="border-t py-1.5 text-sm text-muted">{t('empty', { team: team.name })}</li> : null}
          </ul>
        </div>
      ))}
    </div>
  );
}
