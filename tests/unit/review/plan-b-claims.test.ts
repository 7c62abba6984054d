import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '@/lib/review/claims/finding';
import type { Coding, Judged } from '@/lib/review/claims/judged';
import { claimsLedger, type EvidenceLine, type LedgerEntry, type Standing } from '@/lib/review/claims/ledger';
import { aGame, seatOf, type AGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';

/*
 * What each claim of Plan B finds in games made by hand. Every expectation below was worked out from the claim's words
 * and the postures of the options, not from what the program answered.
 */

const scenario = planB();
const nothing: Judged = { codings: [], survey: [], debrief: [] };

/** A game of Plan B: each turn as the three options chosen, Washington's, Tokyo's and Seoul's. A dash: no decision. */
function played(turns: readonly string[], form = 'long'): AGame {
  const game = aGame({ scenario, form }).start();
  turns.forEach((chosen, index) => {
    if (index > 0) game.next();
    game.to('deliberate');
    const options = chosen.split(' ');
    for (const [at, team] of ['washington', 'tokyo', 'seoul'].entries()) {
      const option = options[at] ?? '-';
      if (option !== '-') game.commit(team, option, {}, seatOf(team, `${team.charAt(0)}-head`));
    }
    game.to('adjudicate').publish();
  });
  return game;
}

const ledgerOf = (game: AGame, judged: Judged = nothing): LedgerEntry[] => claimsLedger(scenario, game.record, judged);

const TEAMS: Record<string, string> = { washington: 'W', tokyo: 'T', seoul: 'S' };

/** A finding as `W1 T2`: Washington's decision of the first turn, then Tokyo's of the second. */
function shown(finding: Finding): string {
  const refs = 'decisions' in finding ? finding.decisions.map(({ turn, team }) => `${TEAMS[team]}${turn.replace(/^s?[tf]+/, '')}`).join(' ') : '';
  switch (finding.kind) {
    case 'decisions':
      return refs;
    case 'shares':
      return `${finding.after.did}/${finding.after.of} : ${finding.otherwise.did}/${finding.otherwise.of} ${refs}`;
    case 'coded':
      return `${finding.coder}: ${refs}`;
    case 'survey':
      return `${finding.seat} ${finding.value}`;
    case 'debrief':
      return finding.numbers.map(({ team, number }) => `${TEAMS[team]} ${number}`).join(' ');
  }
}

/** What the lines of one side found: findings of one line by commas, lines by a bar. */
const side = (lines: readonly EvidenceLine[]): string => lines.map(({ findings }) => findings.map(shown).join(', ')).join(' | ').trim();

function finds(game: AGame, judged: Judged = nothing): Record<string, [string, string]> {
  return Object.fromEntries(ledgerOf(game, judged).map((entry) => [entry.claim.id, [side(entry.for), side(entry.against)]]));
}

/** The claims by how the game stands to them, in the order of the scenario. */
function standings(game: AGame): Record<Exclude<Standing, 'untested'>, string> {
  const by = (standing: Standing): string => ledgerOf(game).filter((entry) => entry.standing === standing).map(({ claim }) => claim.id).join(' ');
  return { for: by('for'), against: by('against'), both: by('both') };
}

/** Every claim that speaks here speaks so, and the others not at all. */
function speaks(game: AGame, expected: Record<string, [string, string]>): void {
  const actual = finds(game);
  const silent = (text: string): boolean => text.replaceAll('|', '').trim() === '';
  assert.deepEqual(Object.fromEntries(Object.entries(actual).filter(([, sides]) => !sides.every(silent))), expected);
}

describe('a steady game: Washington reassures and brokers once, the allies align', () => {
  const game = played(['w1b t1b s1a', 'w2a t2c s2c', 'w3b t3a s3d', 'w4a t4e s4e', 'w5a t5a s5a', 'w6a t6a s6a']);

  it('finds these moments and no others', () => speaks(game, {
    C03: ['', 'T5 S5'],
    C08: ['', 'T1 T2 T3 T4 T5 T6, S1 S2 S3 S5 S6'],
    C12: ['', 'S4'],
    C14: ['', 'S4 |'],
    C15: ['W1 T2, W1 S2, W2 T3, W2 S3, W3 T4, W4 T5, W4 S5, W5 T6, W5 S6', 'W3 S4'],
    N02: ['W2 S3 S4 S5 S6', ''],
    E01: ['', 'W5 T5 S5'],
    E03: ['', 'T1 T2 T3 T4 T5 T6'],
    R04: ['', 'W2 S3 S4'],
    R06: ['T1 T2 T3 T4 T5 T6', ''],
    R07: ['T1 T2 T3 T4 T5 T6 S1 S2 S3 S4 S5 S6', ''],
  }));

  it('stands so to the claims', () => assert.deepEqual(standings(game), { for: 'N02 R06 R07', against: 'C03 C08 C12 C14 E01 E03 R04', both: 'C15' }));
});

describe('a hard game: Washington presses and then leaves, the allies hedge', () => {
  const game = played(['w1a t1d s1e', 'w2d t2a s2b', 'w3c t3c s3b', 'w4b t4b s4c', 'w5d t5b s5b', 'w6d t6d s6c']);

  it('finds these moments and no others', () => speaks(game, {
    C01: ['T3 T5 S3 S5', ''],
    C02: ['W3 T4, W3 S4, W4 S5, W5 T6, W5 S6', ''],
    C03: ['T3 S3, T4 S4', ''],
    C07: ['', '2/2 : 8/8 T4 S4 T2 T3 T5 T6 S2 S3 S5 S6'],
    C08: ['T1 T2 T3 T4 T5 T6 S1 S2 S3 S4 S5 S6', ''],
    C09: ['S2, S3, S4, S6 |', ''],
    C10: ['S3 T4', '|'],
    C11: ['T1 T2', ''],
    C12: ['T1, T2, T3, T4, T5, T6, S1, S4, S5, S6', 'S2, S3'],
    C14: ['S1 S2 S3 S4 S5 S6', 'T1 T2 T3 T4 T5 T6 |'],
    C16: ['W1 T2, W1 S2, W2 T3, W2 S3, W5 T6, W5 S6', ''],
    C17: ['W1 T2', '|'],
    N01: ['S4 W5', 'S4 W6'],
    E03: ['T1 T2 T3 T4 T5 T6', ''],
    R01: ['W1 T2, W1 S2, W2 S3, W4 T5', 'W4 S5'],
    R02: ['W4 T5, W4 S5', ''],
    R03: ['', 'S1, S2'],
    R05: ['S4 S6 W6', ''],
    R06: ['T1 T2 T3 T4 T5 T6', ''],
    R07: ['', 'S4, S6'],
  }));

  it('stands so to the claims', () => assert.deepEqual(standings(game), { for: 'C01 C02 C03 C08 C09 C10 C11 C16 C17 E03 R02 R05 R06', against: 'C07 R03 R07', both: 'C12 C14 N01 R01' }));
});

describe('a crooked game: brokering is refused, the allies turn to Beijing and come back', () => {
  const game = played(['w1e t1a s1b', 'w2b t2d s2d', 'w3a t3d s3a', 'w4c t4e s4d', 'w5b t5a s5a', 'w6a t6e s6a']);

  it('finds these moments and no others', () => speaks(game, {
    C02: ['', 'W4 T5, W4 S5'],
    C03: ['T4 S4', 'T3 S3, T5 S5'],
    C07: ['', '6/8 : 2/2 T3 T4 T6 S3 S5 S6 T2 S2'],
    C09: ['|', 'W1 S2 W3 S4 W4 S5 S1 S3 S6'],
    C11: ['', 'T1'],
    C12: ['T1, T2, T3, T6, S3, S4', ''],
    C14: ['T1 T2 T3 T6', '| S3 S4'],
    C15: ['W5 S6', 'W2 T3, W2 S3, W5 T6'],
    C17: ['', '| W4 T5, W4 S5'],
    E01: ['W1 T1 T2, W1 S1 S2', ''],
    E03: ['T1 T2 T3 T4 T5 T6', ''],
    R01: ['W3 T4, W4 T5, W4 S5', 'W1 T2, W1 S2, W3 S4'],
    R02: ['W4 T5, W4 S5', ''],
    R03: ['', 'T2'],
    R04: ['', 'W2 S3 S4'],
    R06: ['', 'T2, T3, T6'],
    R07: ['T1 T2 T3 T4 T5 T6 S1 S2 S3 S4 S5 S6', ''],
  }));

  it('stands so to the claims', () => assert.deepEqual(standings(game), { for: 'C12 E01 E03 R02 R07', against: 'C02 C07 C09 C11 C17 R03 R04 R06', both: 'C03 C14 C15 R01' }));
});

describe('single moments', () => {
  /** Only the claims named are looked at. */
  const says = (turns: readonly string[], expected: Record<string, [string, string]>, form = 'long'): void => {
    const actual = finds(played(turns, form));
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((id) => [id, actual[id]])), expected);
  };

  it('pressure that is answered by shared effort, a denial force without alarm, and consultation that did not hold', () =>
    says(['w1a t1c s1a', 'w2a t2c s2c', 'w3c t3a s3d', 'w4e t4b s4b', 'w5b t5a s5a', 'w6c t6a s6b'], {
      C01: ['', 'T5 S5'],
      C07: ['7/8 : 1/2 T4 T5 T6 S3 S4 S5 S6 T2', ''],
      C09: ['S4, S6 |', ''],
      C10: ['', '|'],
      C16: ['', 'W1 T2, W1 S2'],
      C17: ['', 'W1 T2, W1 S2 |'],
      N02: ['', 'W2 S4, W2 S6'],
      E02: ['T1 S2', ''],
      R03: ['W1 T2 T3 S1 S2 S3', ''],
      R04: ['W2 S4', ''],
    }));

  it('a bid for an arsenal that Washington punishes, strike weapons without alarm, and a step back that leads to Beijing', () =>
    says(['w1b t1a s1b', 'w2c t2a s2c', 'w3a t3d s3c', 'w4e t4b s4c', 'w5e t5b s5e', 'w6c t6b s6b'], {
      C09: ['S4, S6 | 2/4 : 0/1 S4 S6', ''],
      C11: ['', 'T1 T6'],
      N01: ['S4 W5, S4 W6', ''],
      E02: ['', 'T1 S2'],
      R02: ['W2 S3', 'W2 T3'],
      R05: ['', 'S4 W5, S4 W6'],
    }));

  it('Tokyo moves towards the bomb before Seoul', () =>
    says(['w1d t1b s1a', 'w2b t2c s2c', 'w3b t3a s3d', 'w4a t4b s4e', 'w5b t5a s5d', 'w6a t6a s6a'], { C10: ['', 'T4 S5 |'] }));

  it('Tokyo stays where it is although Seoul has moved, and its first hedge is new partners', () =>
    says(['w1d t1b s1a', 'w2b t2c s2b', 'w3b t3a s3d', 'w4a t4e s4e', 'w5b t5c s5a', 'w6a t6a s6a'], {
      C10: ['', '| S2 T3 T4 T5 T6 T1 T2'],
      C11: ['T5', ''],
    }));

  it('an answer of the same turn was made blind and is none', () => {
    says(['w1a t1a s1b'], { C16: ['', ''], C17: ['', '|'], R01: ['', ''] });
    says(['w1a t1a s1b', 'w2b t2c s2a'], { C16: ['W1 S2', 'W1 T2'], C17: ['W1 S2', 'W1 T2 |'] });
  });

  it('both allies have to: one of them alone is no such moment', () => {
    says(['w1d t1d s1a', 'w2b t2a s2c', 'w3b t3c s3c', 'w4a t4a s4e'], { C08: ['', ''] });
    says(['w1d t1d s1d', 'w2b t2a s2c', 'w3b t3c s3c', 'w4a t4a s4e'], { C08: ['T1 T2 T3 T4 S1 S3 S4', ''] });
    says(['w1b t1b s1a', 'w2b t2c s2c', 'w3b t3a s3c', 'w4a t4a s4e', 'w5b t5b s5a'], { C01: ['', ''] });
  });

  it('a hedge beside the shared role is not payment without hedging', () =>
    says(['w1a t1b s1a', 'w2b t2c s2b'], { C16: ['W1 S2', 'W1 T2'], C17: ['', 'W1 T2 |'] }));

  it('what Washington looks away from has to be there: permission alone saves no alliance', () =>
    says(['w1d t1b s1a', 'w2b t2c s2c', 'w3b t3a s3d', 'w4a t4e s4e', 'w5b t5a s5a', 'w6d t6a s6a'], { R05: ['', ''] }));

  it('a brokering fails only where the ally could have said yes: Tokyo has such an option over the bill, Seoul only after it', () => {
    says(['w1e - s1a'], { E01: ['', ''] });
    says(['w1e t1b s1a'], { E01: ['W1 T1', ''] });
    says(['w1e t1e s1a', 'w2b t2c s2c'], { E01: ['W1 S1 S2', ''] });
    says(['w1e t1e s1a', 'w2b t2c s2e'], { E01: ['', 'W1 T1 S2'] });
  });

  it('the short game follows across the turns it plays, and what it does not play stays untested', () =>
    says(['w1a t1b s1b', 'w4a t4e s4a', 'w6a t6a s6a'], { C01: ['', ''], C16: ['W1 S2', 'W1 T2'], N02: ['', ''], R03: ['', ''], R04: ['', ''] }, 'short'));
});

describe('what stays untested', () => {
  it('is every claim before the exercise starts, and after a first turn in which nothing could yet be answered or refused', () => {
    assert.deepEqual(standings(played([])), { for: '', against: '', both: '' });
    assert.deepEqual(standings(played(['w1b t1b s1a'])), { for: '', against: '', both: '' });
  });

  it('is what a missed decision would have told', () => {
    assert.deepEqual(standings(played(['w1a - -', 'w2a - -', 'w3c - -'])), { for: '', against: '', both: '' });
  });
});

describe('what people judge', () => {
  const game = played(['w1a t1d s1e', 'w2d t2a s2b', 'w3c t3c s3b', 'w4b t4b s4c', 'w5d t5b s5b', 'w6d t6d s6c']);
  const coding = (turn: number, team: string, ...codes: string[]): Coding => ({ coder: 's_ann', turn: `t${turn}`, team, codes });
  const claim = (id: string, judged: Partial<Judged>) => finds(game, { ...nothing, ...judged })[id];

  it('China in the reasons counts only where an ally took new partners or a nuclear option', () => {
    const read = [coding(1, 'tokyo', 'china'), coding(3, 'tokyo'), coding(2, 'seoul', 'external'), coding(4, 'seoul'), coding(6, 'seoul', 'domestic')];
    assert.deepEqual(claim('C13', { codings: read }), ['s_ann: S2 S4 S6', 's_ann: T1']);
    assert.deepEqual(claim('C13', { codings: [...read, coding(1, 'seoul', 'china'), coding(2, 'washington', 'china')] }), ['s_ann: S2 S4 S6', 's_ann: T1']);
    assert.deepEqual(claim('C13', { codings: read.slice(0, 4) }), ['', 's_ann: T1'], 'Seoul’s last reason is not read yet');
  });

  it('both kinds of reasons, or one alone, are found in all that a team wrote', () => {
    const all = (team: string, ...last: string[]) => [1, 2, 3, 4, 5].map((turn) => coding(turn, team, 'external')).concat(coding(6, team, ...last));
    assert.deepEqual(claim('C04', { codings: [...all('seoul', 'domestic'), ...all('tokyo')] }), ['s_ann: S1 S2 S3 S4 S5 S6', 's_ann: T1 T2 T3 T4 T5']);
  });

  it('the survey and the hot wash speak on the side that they lie on', () => {
    const survey = [2, 3, 5].map((value, index) => ({ seat: `s_${index}` as const, when: 'after' as const, item: 'q2', value }));
    assert.deepEqual(claim('C05', { survey }), ['s_0 2', 's_2 5']);
    const ask = 'How many of your options could you seriously have taken?';
    const numbers = (seoul: number, tokyo: number) => ({ debrief: [{ ask, team: 'seoul', number: seoul }, { ask, team: 'tokyo', number: tokyo }] });
    assert.deepEqual(claim('C06', numbers(2, 3)), ['S 2 T 3', '']);
    assert.deepEqual(claim('C06', numbers(3, 3)), ['', 'S 3 T 3']);
  });
});
