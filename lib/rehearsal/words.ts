/** The beginnings of a text's longer words: enough to see what two texts share. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6));
}
const COMMON = new Set(['that', 'this', 'with', 'from', 'have', 'will', 'what', 'which', 'your', 'their', 'them', 'they', 'into', 'more', 'than', 'whatever', 'given', 'could', 'each', 'other', 'only']);

const FIRM = new Set(stems('demand press depend raise stakes threat threaten withdraw freeze reduce reduction scale remove without alone national build buildup strike striking nuclear weapon weapons enrich reprocess latency missile deadline refuse lapse retaliate sanction sanctions bill home brigade price payment compliance autonomous independent indigenous option arsenal counter confront'));
const GENTLE = new Set(stems('settle modest offer share shared sharing together joint talk talks repair repairs reconcile broker brokers reassure relief renew keep compact treaty promise dialogue diplomacy cooperate cooperation align closer quiet accommodate steady common protection binds patience restraint'));

/** How firm a text sounds: above 0 firm, below 0 gentle. */
export function firmness(text: string): number {
  return stems(text).reduce((sum, stem) => sum + (FIRM.has(stem) ? 1 : 0) - (GENTLE.has(stem) ? 1 : 0), 0);
}

/** How many of a text's words another one has too. */
export function overlap(text: string, other: string): number {
  const known = new Set(stems(other));
  return new Set(stems(text).filter((stem) => known.has(stem))).size;
}
