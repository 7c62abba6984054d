// Checks every record of this installation, also while it runs: `npm run verify-all`. Exit code 0 when all are whole.
import { checkAll } from '@/lib/server/backup/put-back';
import { openDatabase } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { troubleOf } from '@/lib/server/trouble';

try {
  const { databaseUrl } = environment();
  const db = await openDatabase(databaseUrl);
  const checked = await checkAll(db, databaseUrl).finally(() => db.$disconnect());
  for (const { game, events, head, trouble } of checked) console.log(trouble === null ? `WHOLE      ${game}  ${events} events, head ${head ?? 'none'}` : `NOT WHOLE  ${game}  ${trouble}`);
  const broken = checked.filter(({ trouble }) => trouble !== null).length;
  console.log(`${checked.length} games, ${broken} not whole`);
  process.exit(broken === 0 ? 0 : 1);
} catch (error) {
  console.error(`The records could not be checked: ${troubleOf(error) ?? String(error)}.`);
  process.exit(1);
}
