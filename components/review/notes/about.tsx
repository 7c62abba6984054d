import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { PageLink } from '@/components/ui/page-link';
import type { TeamFacts } from '@/lib/game/events';
import type { Scenario } from '@/lib/game/scenario';
import type { Annotation } from '@/lib/review/annotations/annotation';
import { namedStep } from '@/lib/review/hotwash/named-step';
import { momentOf } from '@/lib/review/moments';
import { ofType, type Facts } from '@/lib/review/select';
import { ClockTime } from '../clock-time';
import { replayHref } from '../replay/replay-address';
import { TeamName } from '../team-name';
import { useFieldName } from './field-name';
import { useMomentText } from './moment-text';

/** What a scenario asks in the hot wash. */
export type Asked = Pick<Scenario['teaching'], 'claims' | 'discussion'>;
const NOTHING_ASKED: Asked = { claims: [], discussion: [] };

/** What an annotation is about, each thing a link to where it can be read. */
export function About({ anchor, facts, teams, gameHref, as, asked = NOTHING_ASKED, here = false }: { anchor: Annotation['anchor']; facts: Facts; teams: readonly TeamFacts[]; gameHref: string; as: string; asked?: Asked; here?: boolean }) {
  const t = useTranslations('notes');
  const text = useMomentText(teams);
  const field = useFieldName();
  const step = useStepWords({ facts, teams, asked });
  const link = 'underline decoration-line underline-offset-4 hover:decoration-current';
  switch (anchor.to) {
    case 'moment':
    case 'moments': {
      const positions = anchor.to === 'moment' ? [anchor.position] : anchor.positions;
      return positions.map((position, index) => {
        const fact = facts.find((one) => one.position === position);
        return (
          <Fragment key={position}>
            {index > 0 && '; '}
            {fact ? <PageLink href={replayHref(gameHref, { as, at: position })} className={link}><ClockTime at={fact.at} seconds={false} /> {text(momentOf(fact))}</PageLink> : t('unknownMoment')}
          </Fragment>
        );
      });
    }
    case 'decision':
    case 'sentence': {
      const what = anchor.to === 'decision' ? t('wholeDecision') : field(anchor.field);
      if (here) return what;
      return <PageLink href={`${gameHref}/log/${anchor.turn}/${anchor.team}`} className={link}><TeamName id={anchor.team} teams={teams} long={false} /> {what}</PageLink>;
    }
    case 'survey':
      return t('surveyItem', { item: anchor.item, when: anchor.when });
    case 'step':
      return <>{anchor.team !== null && <><TeamName id={anchor.team} teams={teams} long={false} /> </>}{step(anchor.step)}</>;
  }
}

/** A question of the hot wash in words; one that the scenario does not have by its id. */
function useStepWords({ facts, teams, asked }: { facts: Facts; teams: readonly TeamFacts[]; asked: Asked }): (id: string) => string {
  const t = useTranslations('notes');
  const words = useTranslations('hotwash');
  return (id) => {
    const named = namedStep(id, asked);
    if (named === null) return t('step', { step: id });
    const question = named.ask ?? words(`ask.${named.stage}`, { team: teams.find((team) => team.id === named.team)?.name ?? '' });
    const turn = ofType(facts, 'TurnOpened').find(({ data }) => data.turn === named.turn)?.data;
    return turn ? t('aboutTurn', { number: turn.number, title: turn.title, question }) : question;
  };
}
