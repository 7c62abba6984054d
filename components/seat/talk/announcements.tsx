'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import { Section } from '@/components/ui/section';
import { ControlMark } from '@/components/ui/team-mark';
import { itemKey } from '@/lib/game/item';
import { useSeat } from '../use-seat';
import { allSaid } from './exchange';
import { HeardItem } from './heard-item';

/** What Control said to all, or to this team, newest first; nothing while there is none. */
export function Announcements() {
  const t = useTranslations('talk.announcements');
  const common = useTranslations('common');
  const { game } = useSeat();
  const said = allSaid(game.state, 'announcements').reverse();
  if (said.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul>
        {said.map(({ id, at, text, audience }) => (
          <HeardItem key={id} item={itemKey('announcement', id)}>
            <p className="flex items-baseline gap-2 text-xs text-muted">
              <ControlMark>{common('control')}</ControlMark>
              <RoomTime at={at} to="minutes" />
              {audience === 'all' ? t('toAll') : t('toYou')}
            </p>
            <p className="mt-1 whitespace-pre-line">{text}</p>
          </HeardItem>
        ))}
      </ul>
    </Section>
  );
}
