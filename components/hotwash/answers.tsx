'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import type { NamedTeam } from './named-team';
import type { Answer } from './use-answers';

/** What has been said to the open question, as far as one may read it. */
export function Answers({ answers, teams, names }: { answers: readonly Answer[]; teams: readonly NamedTeam[]; names: Readonly<Record<string, string>> }) {
  const t = useTranslations('hotwash');
  if (answers.length === 0) return null;
  return (
    <section aria-label={t('said')} className="mt-6">
      <h3 className="eyebrow">{t('said')}</h3>
      <ul>
        {answers.map(({ id, author, at, mine, anchor, content }) => (
          <li key={id} className="border-t py-2">
            <p className="text-xs text-muted">
              {anchor.team !== null && !(names[author] ?? '').startsWith(teams.find((team) => team.id === anchor.team)?.name ?? '-') && <strong>{t('for', { team: teams.find((team) => team.id === anchor.team)?.name ?? '' })} </strong>}
              {mine ? t('you') : (names[author] ?? t('somebody'))} · <RoomTime at={at} /> {content.share === 'private' && t('onlyYou')}
            </p>
            <p className="font-serif whitespace-pre-line">{content.number !== null && <strong className="mr-2 tabular-nums">{content.number}</strong>}{content.number !== null && content.text === String(content.number) ? null : content.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
