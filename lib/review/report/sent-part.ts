import { heading, paragraph, quote, type Part } from './block';
import { ofTurns, turnName } from './knowledge';
import { teamName, type Material, type Voice } from './material';
import { itemName, itemText, sentItems } from './sent-items';

/** Every text that a decision page refers to, printed once, in the order sent. */
export function sentTexts(material: Material, voice: Voice): Part {
  const { say, time } = voice;
  const sent = [...sentItems(material.records).values()];
  return {
    id: 'sent',
    title: say('report.sent.title'),
    blocks: [
      paragraph(say(sent.length === 0 ? 'review.knowledge.nothing' : 'report.sent.how')),
      ...ofTurns(sent, ({ item }) => item.turn).flatMap(([turn, items]) => [
        heading(2, turnName(turn, material, say)),
        ...items.flatMap(({ number, item, teams }) => {
          const text = itemText(item, material, say);
          const to = teams.length === material.game.teams.length ? say('report.all') : teams.map((team) => teamName(team, material)).join(', ');
          return [paragraph(say('report.sent.item', { number, what: itemName(item, material, say), time: time(item.sentAt), teams: to })), ...(text === '' ? [] : [quote(text)])];
        }),
      ]),
    ],
  };
}
