'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';
import type { Game } from '@/lib/client/game';
import { useGamePart } from '@/lib/client/use-game-part';
import { DESK_KEYS, TEAM_KEYS, teamKeys } from './desk-keys';
import { useDeskKeys } from './use-desk-keys';

const { all, ...MOST } = DESK_KEYS;
/** In the order in which they are shown: two columns are read one after the other. */
const PARTS = { ...MOST, there: TEAM_KEYS, all };
const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' };

const teamsOf = ({ state }: Game) => state.game?.teams.length ?? 0;

/** Every key of the desk; ? shows them. */
export function KeysHelp({ open, show, onClose }: { open: boolean; show: () => void; onClose: () => void }) {
  const t = useTranslations('control.keys');
  const common = useTranslations('common');
  const teams = useGamePart(teamsOf);
  useDeskKeys(useMemo(() => ({ list: show }), [show]));
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} className="!max-w-4xl">
      <div className="mb-4 gap-x-8 sm:columns-2">
        {Object.entries(PARTS).map(([part, named]) => (
          <section key={part} className="mb-4 break-inside-avoid">
            <h3 className="eyebrow">{t(`parts.${part}`)}</h3>
            <dl className="grid grid-cols-[7.5rem_1fr] gap-y-1 border-t pt-1 text-sm">
              {Object.entries<readonly string[]>(named).map(([name, keys]) => (
                <div key={name} className="contents">
                  <dt className="flex flex-wrap gap-1 self-start pt-px">{(name === 'team' ? teamKeys(teams) : keys).map((key) => <Key key={key}>{NAMES[key] ?? key.toUpperCase()}</Key>)}</dt>
                  <dd>{t(name)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mb-4 text-sm text-muted">{t('note')}</p>
      <Button onClick={onClose} autoFocus>{common('close')}</Button>
    </Dialog>
  );
}
