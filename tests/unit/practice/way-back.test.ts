import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wayBack } from '@/components/practice/way-back';

describe('the way back from the practice', () => {
  it('leads to the seat or the game one came from', () => {
    assert.deepEqual(wayBack('/seat/s_AbC-12_x'), { href: '/seat/s_AbC-12_x', to: 'seat' });
    assert.deepEqual(wayBack('/join/ABC234'), { href: '/join/ABC234', to: 'join' });
  });

  it('leads nowhere that somebody else wrote into the address', () => {
    const foreign = ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/seat/s_x/../../api', '/seat/s_x?next=//example.org', '/join/ABC\n', '/desk', '', undefined, ['/join']];
    for (const from of foreign) assert.deepEqual(wayBack(from), { href: '/', to: 'front' }, JSON.stringify(from));
  });
});
