'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { TeamShape, teamClass } from '@/components/ui/team-mark';
import type { MapFacts, TeamFacts } from '@/lib/game/events';
import type { GameState } from '@/lib/game/state';
import { Land } from './land';
import { layoutOf } from './layout';
import { useRelationWords } from './relation-words';
import { standingOf } from './standing';
import { strokeFor } from './stroke';
import { useSize } from './use-size';

/** Whether a capital's ring is closed: it has sealed; broken while it may; null where there is nothing to seal. */
type Ring = (team: string) => boolean | null;

/** In a box lower than this, in em, words would cover one another: the table alone tells it then. */
const LOWEST = 8;

/** The capitals on the land they lie in, and what ties them: lines whose weight and texture follow the indicators as published. */
export function RegionMap({ state, map, teams, ring }: { state: GameState; map: MapFacts; teams: readonly TeamFacts[]; ring: Ring }) {
  const t = useTranslations('map');
  const words = useRelationWords();
  const { box, size } = useSize();
  const ties = map.relations.flatMap((relation) => {
    const standing = standingOf(state, relation);
    return standing ? [{ ...relation, standing, stroke: strokeFor(relation.kind, standing.share), short: words.short(standing), whole: words.whole(relation.name, relation.kind, standing) }] : [];
  });
  const tie = (id: string) => ties.find((one) => one.id === id);
  const place = (team: string) => map.places.find((one) => one.team === team)?.name ?? '';
  const code = (team: string) => teams.find(({ id }) => id === team)?.code ?? '';
  const layout = size && size.height >= LOWEST * size.em && layoutOf(map, size, { place: (team) => place(team).length + code(team).length * (size.small + 0.05) + 0.5, tie: (id) => Math.max((tie(id)?.name ?? '').length, (tie(id)?.short ?? '').length * size.small) });
  return (
    <figure className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div ref={box} className="relative min-h-0 flex-1 overflow-hidden">
        {layout && size ? (
          <svg width={size.width} height={size.height} className="absolute inset-0" role="img" aria-label={t('label', { relations: ties.map(({ whole }) => whole).join(' ') })}>
            {layout.frames.map((frame, i) => (
              <Land key={i} frame={frame} inset={i > 0} />
            ))}
            {layout.ties.map(({ id, from, bend, to }) => {
              const stroke = tie(id)?.stroke;
              return stroke ? (
                <path
                  key={id}
                  d={`M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`}
                  className={clsx('fill-none transition-[stroke-width] duration-200', tie(id)?.kind === 'alliance' ? 'stroke-ink' : 'stroke-accent')}
                  strokeWidth={stroke.width * size.em}
                  strokeDasharray={stroke.dash?.map((length) => length * size.em).join(' ')}
                />
              ) : null;
            })}
            {layout.ties.map(({ id, label }) => (
              <text key={id} x={label.x} y={label.y} textAnchor="middle" className="halo fill-ink">
                <tspan x={label.x} dy="-0.15em" className="font-semibold">
                  {tie(id)?.name}
                </tspan>
                <tspan x={label.x} dy="1.15em" fontSize={size.small * size.em}>
                  {tie(id)?.short}
                </tspan>
              </text>
            ))}
            {teams.map((team, index) => {
              const at = layout.at[team.id];
              const label = layout.labels[team.id];
              const sealed = ring(team.id);
              if (!at || !label) return null;
              return (
                <g key={team.id} className={teamClass(index)}>
                  <circle cx={at.x} cy={at.y} r={0.8 * size.em} className={clsx('fill-paper', sealed ? 'stroke-ink' : 'stroke-edge')} strokeWidth={sealed ? 0.14 * size.em : 2} strokeDasharray={sealed === false ? `${0.3 * size.em} ${0.3 * size.em}` : undefined} />
                  <svg x={at.x - 0.45 * size.em} y={at.y - 0.45 * size.em} width={0.9 * size.em} height={0.9 * size.em} overflow="visible">
                    <TeamShape index={index} />
                  </svg>
                  <text x={label.x} y={label.y + 0.35 * size.em} textAnchor="middle" className="halo fill-team font-semibold">
                    {place(team.id)} <tspan fontSize={size.small * size.em}>{team.code}</tspan>
                  </text>
                </g>
              );
            })}
          </svg>
        ) : null}
      </div>
      <figcaption className="sr-only">
        <table>
          <caption>{t('caption')}</caption>
          <tbody>
            {ties.map(({ id, name, whole }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{whole}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}
