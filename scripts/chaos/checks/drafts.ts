import type { KeptDraft } from '../../../lib/contract';
import type { Saving } from '../operation';
import type { Finding } from './evidence';

/** A kept text is a register: what is read is the last that was acknowledged, or one written after that of which no answer came. `read` is what the server keeps now. */
export function lostDrafts(savings: readonly Saving[], read: readonly Pick<KeptDraft, 'key' | 'content'>[]): Finding[] {
  const acked = savings.findLastIndex(({ outcome }) => outcome === 'ok');
  const last = savings[acked];
  const content = read.find(({ key }) => key === (last ?? savings[0])?.key)?.content;
  const text = content && 'text' in content ? content.text : null;
  const at = savings.findIndex((saving) => saving.text === text);
  if (text === null) return last ? [`${last.seat}: “${last.text}” was kept, and nothing is there`] : [];
  if (at < acked || savings[at]?.outcome === 'fail') return [`${savings[0]?.seat}: “${text}” is there, after “${last?.text}” had been kept`];
  return [];
}
