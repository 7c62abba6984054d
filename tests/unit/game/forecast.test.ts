import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chipsOn, confidence, mostLikely, readForecast, totalChips } from '@/lib/game/forecast';

describe('a forecast', () => {
  it('is read back with the most likely first', () => {
    assert.deepEqual(readForecast({ soft: 3, aloof: 0, firm: 7 }), [{ posture: 'firm', chips: 7 }, { posture: 'soft', chips: 3 }]);
    assert.equal(totalChips({ soft: 3, firm: 7 }), 10);
  });
  it('is as sure as its largest pile', () => {
    assert.equal(confidence({ soft: 3, firm: 7 }), 0.7);
    assert.equal(confidence({}), null);
  });
  it('names every posture that ties', () => {
    assert.deepEqual(mostLikely({ soft: 5, firm: 5 }), ['firm', 'soft']);
    assert.deepEqual(mostLikely({ firm: 0 }), []);
  });
  it('is scored by the chips on what was done', () => {
    assert.equal(chipsOn({ soft: 3, firm: 7 }, 'soft'), 0.3);
    assert.equal(chipsOn({ soft: 10 }, 'firm'), 0);
    assert.equal(chipsOn({}, 'firm'), null);
  });
});
