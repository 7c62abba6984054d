// Plays until somebody kills it: says each command's id once it was acknowledged, one a line.
// Arguments: the data folder, the game, and a word that its ids begin with.
import type { GameId } from '@/lib/game/ids';
import { openHouse, PLAYERS } from './house';

const [dataDir = '', game = '', round = ''] = process.argv.slice(2);
const { play } = await openHouse(dataDir);
const seats = Object.values(PLAYERS);

async function speak(lane: number): Promise<void> {
  const seat = seats[lane % seats.length] ?? PLAYERS.upClerk;
  for (let i = 0; ; i += 1) {
    const id = `round-${round}-lane-${lane}-${i}`;
    const answer = await play.submit(game as GameId, seat, id, { type: 'say', text: id });
    if (answer.ok) process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, lane) => speak(lane)));
