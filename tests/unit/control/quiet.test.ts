import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QUIET_AFTER_MS, quietSeats } from '@/components/control/quiet';
import { aGameDeliberating, CONTROL, seatOf, type AGame } from '../../support/a-game';

const later = (game: AGame) => game.after(QUIET_AFTER_MS + 1_000);
const quiet = (game: AGame) => [...quietSeats(game.state, game.now)].sort();
const aide = seatOf('red', 'aide');

describe('a quiet seat', () => {
  it('gave no sign for some minutes while somebody else at its table did', () => {
    const game = later(aGameDeliberating()).do({ type: 'say', text: 'Hello.' }, seatOf('red'));
    assert.deepEqual(quiet(game), [aide]);
  });

  it('is not called so where the whole table keeps quiet, nor before some minutes of the turn are over', () => {
    assert.deepEqual(quiet(later(aGameDeliberating())), []);
    assert.deepEqual(quiet(aGameDeliberating().do({ type: 'say', text: 'Hello.' }, seatOf('red'))), []);
  });

  it('is not one that spoke, opened, objected or voted', () => {
    for (const sign of [
      { type: 'askControl', text: 'Is it true?' },
      { type: 'openItem', turn: 't1', item: 'brief' },
      { type: 'recordDissent', turn: 't1', text: 'No.' },
      { type: 'castStraw', turn: 't1', option: 'r1a' },
    ] as const) {
      const game = later(aGameDeliberating()).do({ type: 'say', text: 'Hello.' }, seatOf('red')).do(sign, aide);
      assert.deepEqual(quiet(game), [], sign.type);
    }
  });

  it('stays quiet when Control acts in its place', () => {
    const game = later(aGameDeliberating()).do({ type: 'say', text: 'Hello.' }, seatOf('red')).after(1_000);
    game.do({ type: 'actFor', seat: aide, command: { type: 'say', text: 'For the aide.' } }, CONTROL);
    assert.deepEqual(quiet(game), [aide]);
  });

  it('is not looked for once the cards are turned', () => {
    const game = later(aGameDeliberating()).do({ type: 'say', text: 'Hello.' }, seatOf('red')).to('reveal');
    assert.deepEqual(quiet(game), []);
  });
});
