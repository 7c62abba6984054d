import { useTranslations } from 'next-intl';
import { countOf, type Standing } from './standing';

const ARROWS = { up: '↑', down: '↓' } as const;

/** A relation's standing in words: short beside its line, and whole for the ear. */
export function useRelationWords(): { short: (standing: Standing) => string; whole: (name: string, kind: string, standing: Standing) => string } {
  const t = useTranslations('map');
  return {
    short: ({ value, start, moves, max }) => {
      if (value !== null) return t('value', { value, max });
      return moves.length === 0 ? t('start', { start, max }) : t('moves', { start, moves: moves.map((move) => ARROWS[move]).join(' ') });
    },
    whole: (name, kind, { value, start, moves, max }) =>
      t('sentence', { name, kind, known: value === null ? 'no' : 'yes', value: value ?? 0, start, ups: countOf(moves, 'up'), downs: countOf(moves, 'down'), max }),
  };
}
