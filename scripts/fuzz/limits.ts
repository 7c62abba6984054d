import { signUpByHttp } from '../../tests/support/by-http';
import { startServer } from '../../tests/support/server';
import { layTable } from './table';

/** With the limits as they are for everybody: how many of a hundred messages in haste were answered "too many", and how many by a mistake. */
export async function overLimits(program?: string): Promise<{ refused: number; internal: number; unanswered: number }> {
  const server = await startServer({ HOST: '127.0.0.1' }, program);
  try {
    const table = await layTable(server.url, await signUpByHttp(server.url, server.setupLink()));
    const line = await table.line(1);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => line?.ask(at % 2 === 0 ? 'command' : 'follow', at % 4 === 0 ? '{"id":"too-many-1","command":{"type":"say","text":"Now!"}}' : 'null') ?? null));
    table.leave();
    const codes = answers.map((answer) => (answer === null ? 'unanswered' : answer.ok ? 'ok' : answer.error.code));
    const count = (code: string) => codes.filter((found) => found === code).length;
    return { refused: count('too-many'), internal: count('internal'), unanswered: count('unanswered') };
  } finally {
    await server.close();
  }
}
