import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QUIET_AFTER_MS, quietSeats } from '@/components/control/quiet';
import type { TeamDrafts } from '@/components/control/use-team-drafts';
import { aGameDeliberating, CONTROL, seatOf, type AGame } from '../../support/a-game';

const later = (game: AGame) => game.after(QUIET_AFTER_MS + 1_000);
const quiet = (game: AGame, drafts: TeamDrafts | null = {}) => [...quietSeats(game.state, drafts, game.now)].sort();
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

  it('is not one that writes in the team’s draft, until nothing was saved by it for as long', () => {
    const content = { option: null, rationale: 'We pay, but not', alternatives: [], forecasts: {} };
    const game = later(aGameDeliberating()).do({ type: 'say', text: 'Hello.' }, seatOf('red'));
    const saved = (ago: number) => ({ red: { by: aide, savedAt: game.now - ago, content } });
    assert.deepEqual(quiet(game, saved(1_000)), []);
    assert.deepEqual(quiet(game, saved(QUIET_AFTER_MS + 1_000)), [aide]);
    assert.deepEqual(quiet(later(aGameDeliberating()), { red: { by: aide, savedAt: game.now, content } }), [seatOf('red')], 'who reads while another writes is the quiet one');
  });

  it('is not the holder of the pen for those who may not read drafts', () => {
    const game = aGameDeliberating().do({ type: 'takePen', turn: 't1' }, aide);
    const now = later(game).do({ type: 'say', text: 'Hello.' }, seatOf('red'));
    assert.deepEqual([quiet(now), quiet(now, null)], [[aide], []]);
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
