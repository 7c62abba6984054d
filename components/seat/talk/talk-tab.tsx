'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { useSeat } from '../use-seat';
import { Announcements } from './announcements';
import { Cables } from './cables';
import { Questions } from './questions';
import { TeamTalk } from './team-talk';

/** Everything that is said: among the team, to other capitals, with Control. */
export function TalkTab() {
  const t = useTranslations('talk');
  const { team } = useSeat();
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <div>
        <Announcements />
        <Section title={t('team.title', { team: team.name })}>
          <TeamTalk />
        </Section>
      </div>
      <div>
        <Section title={t('cables.title')}>
          <Cables />
        </Section>
        <Section title={t('questions.title')}>
          <Questions />
        </Section>
      </div>
    </div>
  );
}
