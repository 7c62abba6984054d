import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byKey, DESK_KEYS, TEAM_KEYS, teamKeys, teamOfKey } from '@/components/control/desk-keys';
import messages from '@/messages/en/control.json';

const parts = { ...DESK_KEYS, there: TEAM_KEYS };

describe('the keys of the desk', () => {
  it('each do one thing', () => {
    const all = Object.values(DESK_KEYS).flatMap((part) => Object.values<readonly string[]>(part).flat());
    assert.deepEqual(all.filter((key, at) => all.indexOf(key) !== at), []);
    const letters = Object.values<readonly string[]>(TEAM_KEYS).flat().filter((key) => /[a-z]/.test(key) && key.length === 1);
    assert.deepEqual(letters.filter((key) => all.includes(key)), [], 'no letter means something else among a team’s people');
  });

  it('each have their words in the list', () => {
    const words: Record<string, unknown> = messages.keys;
    for (const [part, named] of Object.entries(parts)) {
      assert.equal(typeof (words.parts as Record<string, unknown>)[part], 'string', part);
      for (const name of Object.keys(named)) assert.equal(typeof words[name], 'string', name);
    }
  });

  it('tell what they do which of them was pressed', () => {
    const heard: number[] = [];
    const keys = byKey({ choose: (which) => heard.push(which) });
    for (const key of ['j', 'k', 'ArrowDown', 'ArrowUp']) keys[key]?.();
    assert.deepEqual(heard, [0, 1, 0, 1]);
    assert.equal(keys['n'], undefined);
  });

  it('give each team of a game one of the last digits, in the order of the columns', () => {
    assert.deepEqual(teamKeys(3), ['8', '9', '0']);
    assert.deepEqual([3, 4, 5].map((which) => teamOfKey(which, 3)), [0, 1, 2]);
    assert.deepEqual([teamKeys(6).length, teamKeys(9).length, teamOfKey(0, 9)], [6, 6, 0]);
    assert.ok(teamOfKey(2, 3) < 0, 'a digit that is no team’s leads nowhere');
  });
});
