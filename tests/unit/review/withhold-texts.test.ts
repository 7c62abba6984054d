import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordedEvent } from '@/lib/game/events';
import { goesWith, withheldSoFar, writtenTexts } from '@/lib/review/withholding/written-texts';
import { aGameDeliberating, CONTROL, seatOf } from '../../support/a-game';

const table = () => {
  const game = aGameDeliberating();
  game.do({ type: 'say', text: 'Wait for rain.' }, seatOf('red')).do({ type: 'sendCable', to: ['blue'], text: 'Shall we WAIT?' }, seatOf('green'));
  game.do({ type: 'announce', to: 'all', text: 'Five minutes.' });
  return game;
};

describe('what people wrote', () => {
  it('is listed with whose it is, in order, without the scenario’s own words', () => {
    const listed = writtenTexts(table().record).map(({ type, team, seat, turn, texts }) => ({ type, team, seat, turn, texts }));
    assert.deepEqual(listed, [
      { type: 'TalkSaid', team: 'red', seat: seatOf('red'), turn: 't1', texts: ['Wait for rain.'] },
      { type: 'CableSent', team: 'green', seat: seatOf('green'), turn: 't1', texts: ['Shall we WAIT?'] },
      { type: 'Announced', team: null, seat: CONTROL, turn: 't1', texts: ['Five minutes.'] },
    ]);
  });

  it('is narrowed to a turn, a team, and words in upper or lower case', () => {
    const { record } = table();
    const types = (filter: Parameters<typeof writtenTexts>[1]) => writtenTexts(record, filter).map(({ type }) => type);
    assert.deepEqual(types({ words: ' wait ' }), ['TalkSaid', 'CableSent']);
    assert.deepEqual(types({ team: 'green' }), ['CableSent']);
    assert.deepEqual(types({ turn: 't2' }), []);
  });

  it('is shown once more with all that goes with it', () => {
    const game = table().do({ type: 'say', text: 'Shall we WAIT?' }, seatOf('blue'));
    const cable = writtenTexts(game.record, { team: 'green' })[0];
    assert.deepEqual(goesWith(game.record, cable?.position ?? 0).map(({ type, seat }) => [type, seat]), [['CableSent', seatOf('green')], ['TalkSaid', seatOf('blue')]]);
    assert.deepEqual(goesWith(game.record, 1), []);
  });

  it('says what was withheld so far, the newest first', () => {
    const { record } = table();
    const [talk, cable] = writtenTexts(record);
    const notice = (position: number, at: number, why: string): RecordedEvent => ({ position: record.length + at, audience: 'control', number: at, at, type: 'Withheld', data: { positions: [position], remains: {}, why, by: CONTROL } });
    const said = withheldSoFar([...record, notice(talk?.position ?? 0, 1, 'first'), notice(cable?.position ?? 0, 2, 'second')]);
    assert.deepEqual(said.map(({ types, why, at }) => ({ types, why, at })), [{ types: ['CableSent'], why: 'second', at: 2 }, { types: ['TalkSaid'], why: 'first', at: 1 }]);
  });
});
