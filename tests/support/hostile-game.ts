import type { RecordedEvent } from '@/lib/game/events';
import { aWholeGame } from './exported';

/** What somebody might write to harm or to stumble whoever opens a file, and what only looks odd. */
export const HOSTILE = [
  '=cmd|\'/c calc\'!A0', '+1+1', '-1+1', '@SUM(A1:A9)', ' =1+1', '\u00a0=1+1', '\u3000＝1+1', '\t=1+1', 'fine\n=HYPERLINK("http://evil.example","x")', 'fine\r@SUM(1)',
  ']]> <script>alert(1)</script> <!-- & &amp; "quoted"', 'nul\u0000 bell\u0007 escape\u001b', 'noncharacters \uffff \ufffe \ufdd0', '_x0041_ _x000D_',
  'עברית תחילה, then English', 'العربية أولا', 'family 👩‍👩‍👧 flag 🇰🇷', '\u202Etxet desrever', 'x'.repeat(40_000),
];
export const JAPANESE = '抑止力を保ちながら、同盟国と事前に協議する。理由は三つある。';
export const KOREAN = '방위비 협상과 핵 협의를 분리해야 한다. 도쿄와 먼저 조율하자.';

/** A whole game in which two teams gave their reasons in Japanese and Korean, and somebody wrote every hostile text. */
export function aHostileGame(): RecordedEvent[] {
  let talk = 0;
  let reasons = 0;
  return aWholeGame().map((event) => {
    if (event.type === 'GameOpened') return { ...event, data: { ...event.data, title: '=월요일 ]]>&<b>\u0007' } };
    if (event.type === 'TalkSaid') return { ...event, data: { ...event.data, text: HOSTILE[talk++ % HOSTILE.length] ?? '' } };
    if (event.type !== 'DecisionSubmitted') return event;
    reasons += 1;
    const rationale = reasons === 1 ? JAPANESE : reasons === 2 ? KOREAN : (HOSTILE[reasons] ?? event.data.rationale);
    return { ...event, data: { ...event.data, rationale } };
  });
}
