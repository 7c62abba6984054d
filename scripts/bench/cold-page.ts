import { Agent, get } from 'node:http';
import { median, type Report } from './figures';
import { Bench, cpuMs } from './servers';

const LOADS = 20;

/** What the scripts, styles and letters of one first visit cost the server. */
export async function coldPage(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const bench = await Bench.make();
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  try {
    const { port, pid } = await bench.planB();
    const url = `http://127.0.0.1:${port}`;
    const html = await (await fetch(url)).text();
    const files = [...new Set(html.match(/\/_next\/static\/[^"'\\ ]+/g))];
    const fetched = (file: string) => new Promise<number>((resolve, reject) => {
      get(url + file, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${file}: ${response.statusCode ?? ''}`))));
      }).on('error', reject);
    });
    const costs: number[] = [];
    let bytes = 0;
    for (let n = -1; n < (quick ? 3 : 10); n += 1) {
      const before = cpuMs(pid);
      for (let load = 0; load < LOADS; load += 1) bytes = (await Promise.all(files.map(fetched))).reduce((sum, some) => sum + some, 0);
      if (n >= 0) costs.push((cpuMs(pid) - before) / LOADS);
    }
    report({ part: 'cold-page', figure: 'processor time for the static files of a first visit', value: median(costs), unit: 'ms', target: { most: 2, of: 'value' }, files: files.length, kilobytes: bytes / 1024 });
  } finally {
    agent.destroy();
    await bench.close();
  }
}
