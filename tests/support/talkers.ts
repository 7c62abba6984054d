import { type Hand, sitDown } from './hands';

/** More than a seat may say in a minute waits: so many people say so many things each. */
const EACH = 40;
const TABLE: [string, string][] = [['washington', 'w-head'], ['tokyo', 't-head'], ['seoul', 's-head']];

/** Seats that fill a game with talk and cables, as many as a server lets through at once. */
export interface Talkers {
  /** Talk and cables by turns, all over the real line, in order. */
  say(messages: number): Promise<void>;
  leave(): void;
}

export async function talkers(url: string, code: string, messages: number): Promise<Talkers> {
  const hands: Hand[] = [];
  for (let at = 0; at * EACH < messages; at += 1) {
    const [team, role] = TABLE[at % TABLE.length] ?? ['', ''];
    hands.push(await sitDown(url, code, `Talker ${at + 1}`, team, role));
  }
  let said = 0;
  return {
    async say(count) {
      const end = said + count;
      for (; said < end; said += 1) {
        const at = said % hands.length;
        const others = TABLE.map(([team]) => team).filter((team) => team !== TABLE[at % TABLE.length]?.[0]);
        const text = `Message ${said + 1}: if we pay first, the others will be asked for more; if we wait, we are next.`;
        await hands[at]?.does(said % 3 === 0 ? { type: 'sendCable', to: others.slice(0, 1), text } : { type: 'say', text });
      }
    },
    leave: () => hands.forEach((hand) => hand.leave()),
  };
}
