import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { allSeatsHere, gameAtDoor } from '@/app/_who';
import { gameCode } from '@/components/join/game-code';
import { JoinPage } from '@/components/join/join-page';
import { joinTable, ownSeats } from '@/components/join/table';
import { house } from '@/lib/server/compose';
import { environment } from '@/lib/server/env';
import { keptFor } from '@/lib/server/retention/keeping';

type Query = Record<string, string | string[] | undefined>;
interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('join'))('title') };
}

const one = (query: Query, key: string): string => {
  const value = query[key];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** The way into one game: who sits where, and a seat. A wrong code goes back to where codes are typed. */
export default async function Page({ params, searchParams }: Props) {
  const [{ code: typed }, query] = await Promise.all([params, searchParams]);
  const code = gameCode(typed);
  const door = await gameAtDoor(code);
  if (!door.ok) redirect(`/join?code=${encodeURIComponent(code)}&error=${door.code}`);
  const { identity, play } = house();
  const [state, names] = await Promise.all([play.state(door.row.id), identity.people(door.row.id)]);
  const table = state && joinTable(code, state, names);
  if (!table) redirect(`/join?code=${encodeURIComponent(code)}&error=unknown-code`);
  const held = (await allSeatsHere()).filter(({ game }) => game === door.row.id).map(({ seat }) => seat);
  return (
    <JoinPage
      table={table}
      own={ownSeats(table, held)}
      kept={keptFor(door.row.keeping, environment().keeping)}
      typed={{
        error: one(query, 'error') || null,
        name: one(query, 'name'),
        team: one(query, 'team') || null,
        role: one(query, 'role') || null,
        returnCode: one(query, 'returnCode'),
      }}
    />
  );
}
