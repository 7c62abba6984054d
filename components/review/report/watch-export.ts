/** Where a file is on its way, as the server says it. */
export type ExportStep =
  | { step: 'waiting' | 'checking' | 'writing' | 'printing' | 'failed' | 'busy' | 'shut' | 'stopped' }
  | { step: 'reading'; done: number; total: number }
  | { step: 'ready'; id: string; bytes: number };

/** Has a file made and tells each step; gives back the last. Never throws: a line that breaks is a file that failed. */
export async function watchExport(href: string, signal: AbortSignal, tell: (at: ExportStep) => void): Promise<ExportStep> {
  let last: ExportStep = { step: 'failed' };
  try {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const answer = await fetch(`${href}?steps&zone=${encodeURIComponent(zone)}`, { signal });
    if (answer.status === 404) return { step: 'shut' };
    if (!answer.ok || !answer.body) return last;
    let rest = '';
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + piece.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        last = JSON.parse(line) as ExportStep;
        tell(last);
      }
    }
    return ['ready', 'busy'].includes(last.step) ? last : { step: 'failed' };
  } catch {
    return { step: 'failed' };
  }
}
