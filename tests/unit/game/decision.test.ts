import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReasons, checkSeal } from '@/lib/game/seal';
import { aGame, aGameAdjudicating, aGameDeliberating, CONTROL, seatOf, sha256 } from '../../support/a-game';
import { fact, given } from '../../support/given';

const decision = { option: 'r1a', rationale: 'Because.' };
const commitment = { type: 'commitDecision', turn: 't1', decision } as const;
const reveal = { type: 'openNext', from: { turn: 't1', phase: 'deliberate' } } as const;
const draft = { option: 'r1b', rationale: 'Half a', alternatives: [], forecasts: {} };

describe('committing', () => {
  it('tells the team the whole decision, and all only that it is sealed', () => {
    const whole = { ...decision, alternatives: [{ option: 'r1b', why: 'Too soft.' }], forecasts: { blue: { firm: 7, soft: 3 } } };
    given(aGameDeliberating())
      .when({ ...commitment, decision: whole }, seatOf('red'))
      .then(
        fact('team:red', 'DecisionSubmitted', { turn: 't1', team: 'red', seat: seatOf('red'), origin: 'committed', ...whole }),
        fact('all', 'DecisionSealed', { turn: 't1', team: 'red', number: 1 }),
      );
  });

  it('seals what the team holds, so that anyone can check it after the reveal', () => {
    const game = aGameDeliberating().commit('red', 'r1a', { forecasts: { green: { aloof: 10 }, blue: { soft: 4, firm: 6 } }, alternatives: [{ option: 'r1b', why: 'No.' }] }).next();
    const { red } = game.turn.revealed;
    const submitted = game.turn.submitted['red'];
    assert.ok(red && submitted);
    assert.equal(red.seal, game.turn.seals['red']?.seal);
    assert.equal(checkSeal(red, 't1', 'red', sha256), true);
    assert.equal(checkReasons(submitted, sha256), true);
    assert.equal(checkSeal({ ...red, forecasts: {} }, 't1', 'red', sha256), false);
    assert.equal(checkSeal(red, 't2', 'red', sha256), false);
    assert.equal(checkSeal({ ...red, salt: null }, 't1', 'red', sha256), false);
    assert.equal(checkReasons({ ...submitted, rationale: 'I always said so.' }, sha256), false);
  });

  it('is for the deliberate phase of the current turn', () => {
    given(aGame()).when(commitment, seatOf('red')).refused('not-started');
    given(aGame().start()).when(commitment, seatOf('red')).refused('wrong-phase', { turn: 't1', phase: 'brief' });
    given(aGameAdjudicating()).when(commitment, seatOf('red')).refused('wrong-phase');
    given(aGameDeliberating()).when({ ...commitment, turn: 't2' }, seatOf('red')).refused('stale', { turn: 't1', phase: 'deliberate', by: CONTROL });
  });

  it('waits while paused', () => {
    given(aGameDeliberating().do({ type: 'pause' })).when(commitment, seatOf('red')).refused('paused');
  });

  it('is for whoever may commit', () => {
    given(aGameDeliberating()).when(commitment, seatOf('red', 'aide')).refused('not-yours-to-do', { needs: 'commit-right' });
  });

  it('is done once, until it is taken back', () => {
    given(aGameDeliberating().commit('red', 'r1a')).when(commitment, seatOf('red')).refused('already-sealed');
    given(aGameDeliberating().commit('red', 'r1a').do({ type: 'withdrawDecision', turn: 't1' }, seatOf('red')))
      .when(commitment, seatOf('red'))
      .then(fact('team:red', 'DecisionSubmitted'), fact('all', 'DecisionSealed', { number: 2 }));
  });

  it('chooses and drops only options that were offered', () => {
    const stray = (more: object) => given(aGameDeliberating()).when({ ...commitment, decision: { ...decision, ...more } }, seatOf('red'));
    stray({ option: 'b1a' }).refused('unknown-option', { option: 'b1a' });
    stray({ option: 'constructor' }).refused('unknown-option');
    stray({ alternatives: [{ option: 'b1a', why: 'No.' }] }).refused('unknown-option');
    stray({ alternatives: [{ option: 'r1a', why: 'Chosen and dropped?' }] }).refused('unknown-option', { option: 'r1a' });
    given(aGame().start().play({ red: 'r1b', blue: 'b1b', green: 'g1a' }).next().next())
      .when({ type: 'commitDecision', turn: 't2', decision: { ...decision, option: 'r2c' } }, seatOf('red'))
      .refused('unknown-option', { option: 'r2c' });
  });
});

describe('a forecast', () => {
  const forecasting = (forecasts: Record<string, Record<string, number>>) => given(aGameDeliberating()).when({ ...commitment, decision: { ...decision, forecasts } }, seatOf('red'));

  it('lays ten chips, or none', () => {
    forecasting({ blue: { firm: 9 } }).refused('forecast-not-ten', { team: 'blue', chips: 9 });
    forecasting({ blue: { firm: 6, soft: 5 } }).refused('forecast-not-ten', { team: 'blue', chips: 11 });
    forecasting({ blue: { firm: 0 }, green: { aloof: 10, soft: 0 } }).then(
      fact('team:red', 'DecisionSubmitted', { forecasts: { green: { aloof: 10 } } }),
      fact('all', 'DecisionSealed'),
    );
  });

  it('is of another team, and of postures which that team may take', () => {
    forecasting({ red: { firm: 10 } }).refused('forecast-of-self');
    forecasting({ mauve: { firm: 10 } }).refused('unknown-team');
    forecasting({ green: { firm: 10 } }).refused('unknown-posture', { team: 'green', posture: 'firm' });
    forecasting(JSON.parse('{"blue":{"constructor":10}}')).refused('unknown-posture');
  });
});

describe('taking back', () => {
  const withdrawal = { type: 'withdrawDecision', turn: 't1' } as const;

  it('is seen by all, with nothing of what was sealed', () => {
    const game = aGameDeliberating().commit('red', 'r1a');
    const seal = game.turn.seals['red']?.seal ?? '';
    given(game)
      .when(withdrawal, seatOf('red'))
      .then(fact('team:red', 'DecisionWithdrawn', { turn: 't1', team: 'red', seat: seatOf('red') }), fact('all', 'SealBroken', { turn: 't1', team: 'red', seal }));
    const { turn } = game.do(withdrawal, seatOf('red'));
    assert.deepEqual([turn.submitted, turn.seals, turn.withdrawals], [{}, {}, { red: 1 }]);
  });

  it('needs a seal, the right to commit, and a running clock, before the reveal', () => {
    given(aGameDeliberating()).when(withdrawal, seatOf('red')).refused('not-sealed');
    given(aGameDeliberating().commit('red', 'r1a')).when(withdrawal, seatOf('red', 'aide')).refused('not-yours-to-do');
    given(aGameDeliberating().commit('red', 'r1a').do({ type: 'pause' })).when(withdrawal, seatOf('red')).refused('paused');
    given(aGameDeliberating().commit('red', 'r1a').next()).when(withdrawal, seatOf('red')).refused('wrong-phase');
  });
});

describe('the reveal', () => {
  it('tells all decisions at once, in the scenario’s order of teams', () => {
    given(aGameDeliberating().commit('green', 'g1a').commit('blue', 'b1a', { forecasts: { red: { firm: 10 } } }).commit('red', 'r1a'))
      .when(reveal, CONTROL)
      .then(
        fact('all', 'DecisionRevealed', { team: 'red', option: { id: 'r1a', label: 'Label r1a', text: 'Text r1a.' }, postures: ['firm'], origin: 'committed', lock: 'committed' }),
        fact('all', 'DecisionRevealed', { team: 'blue', postures: ['firm', 'soft'], forecasts: { red: { firm: 10 } } }),
        fact('all', 'DecisionRevealed', { team: 'green', postures: ['aloof'] }),
        fact('all', 'PhaseOpened', { phase: 'reveal', minutes: null }),
      );
  });

  it('keeps rationale and alternatives with their team', () => {
    const game = aGameDeliberating().commit('red', 'r1a', { rationale: 'Hush-hush.', alternatives: [{ option: 'r1b', why: 'Psst.' }] }).to('reveal');
    const told = JSON.stringify(game.record.filter(({ audience }) => audience !== 'team:red'));
    assert.ok(!told.includes('Hush') && !told.includes('Psst'));
  });
});

describe('a missed decision', () => {
  const none = { option: null, postures: [], forecasts: {}, origin: 'none' as const, salt: null, reasonsDigest: null, seal: null };
  const rest = (game: ReturnType<typeof aGame>) => game.commit('blue', 'b1a').commit('green', 'g1a');

  it('is none, if that is the policy', () => {
    const game = rest(aGameDeliberating({ settings: { missedDecision: 'none' } }));
    game.drafts = { red: draft };
    given(game)
      .when(reveal, CONTROL)
      .then(
        fact('all', 'DecisionRevealed', { team: 'red', ...none, lock: 'control' }),
        ...['blue', 'green'].map((team) => fact('all', 'DecisionRevealed', { team })),
        fact('all', 'PhaseOpened'),
      );
  });

  it('is the draft, if that holds a choice', () => {
    const game = rest(aGameDeliberating());
    game.drafts = {
      red: { ...draft, alternatives: [{ option: 'r1a', why: 'Hm.' }, { option: 'b1a', why: 'Stray.' }], forecasts: { blue: { firm: 10 }, green: { soft: 3 }, red: { firm: 10 } } },
    };
    given(game)
      .when(reveal, CONTROL)
      .then(
        fact('team:red', 'DecisionSubmitted', { team: 'red', seat: null, origin: 'draft', option: 'r1b', rationale: 'Half a', alternatives: [{ option: 'r1a', why: 'Hm.' }], forecasts: { blue: { firm: 10 } } }),
        fact('all', 'DecisionRevealed', { team: 'red', origin: 'draft', lock: 'control', postures: ['soft'], forecasts: { blue: { firm: 10 } } }),
        ...['blue', 'green'].map((team) => fact('all', 'DecisionRevealed', { team })),
        fact('all', 'PhaseOpened'),
      );
    const revealed = game.do(reveal).turn.revealed['red'];
    assert.ok(revealed && checkSeal(revealed, 't1', 'red', sha256));
  });

  it('is none when the draft has no choice, or one that was not offered', () => {
    for (const option of [null, 'b1a', 'r2c']) {
      const game = rest(aGameDeliberating());
      game.drafts = { red: { ...draft, option } };
      assert.equal(game.do(reveal).turn.revealed['red']?.origin, 'none');
    }
  });

  it('is what most seats would choose, and none when two tie', () => {
    const voting = () =>
      rest(aGameDeliberating({ settings: { missedDecision: 'straw' }, seats: [['red', 'head'], ['red', 'aide'], ['blue', 'head'], ['green', 'head']] }).do({ type: 'playerArrives', seat: 's_third', team: 'red', role: 'aide' }, 'system'))
        .do({ type: 'castStraw', turn: 't1', option: 'r1a' }, seatOf('red'))
        .do({ type: 'castStraw', turn: 't1', option: 'r1b' }, seatOf('red', 'aide'));
    assert.equal(voting().do(reveal).turn.revealed['red']?.origin, 'none');
    const decided = voting().do({ type: 'castStraw', turn: 't1', option: 'r1b' }, 's_third');
    assert.equal(decided.do(reveal).turn.revealed['red']?.option?.id, 'r1b');
    const removed = voting().do({ type: 'castStraw', turn: 't1', option: 'r1b' }, 's_third').do({ type: 'removeSeat', seat: 's_third' });
    assert.equal(removed.do(reveal).turn.revealed['red']?.origin, 'none');
    const withdrawn = voting().do({ type: 'castStraw', turn: 't1', option: null }, seatOf('red'));
    assert.equal(withdrawn.do(reveal).turn.revealed['red']?.option?.id, 'r1b');
  });

  it('was locked by the clock when the phase had expired', () => {
    const game = aGameDeliberating({ settings: { onExpiry: 'lock' } }).after(300_000).do({ type: 'expirePhase', turn: 't1', phase: 'deliberate' }, 'system').next();
    assert.equal(game.turn.revealed['red']?.lock, 'clock');
  });
});

describe('straw votes', () => {
  const vote = { type: 'castStraw', turn: 't1', option: 'r1a' } as const;
  it('are told to the team', () => {
    given(aGame().start()).when(vote, seatOf('red', 'aide')).then(fact('team:red', 'StrawCast', { team: 'red', seat: seatOf('red', 'aide'), option: 'r1a' }));
  });
  it('are for options offered, before the reveal', () => {
    given(aGame().start()).when({ ...vote, option: 'b1a' }, seatOf('red')).refused('unknown-option');
    given(aGameDeliberating().next()).when(vote, seatOf('red')).refused('wrong-phase');
    given(aGame().start()).when({ ...vote, turn: 't2' }, seatOf('red')).refused('stale');
  });
});

describe('the pen', () => {
  const pen = { type: 'takePen', turn: 't1' } as const;
  it('passes visibly for the team', () => {
    given(aGame().start()).when(pen, seatOf('red')).then(fact('team:red', 'PenTaken', { team: 'red', seat: seatOf('red') }));
    const { turn } = aGame().start().do(pen, seatOf('red')).do(pen, seatOf('red', 'aide'));
    assert.deepEqual(turn.pens['red']?.map(({ seat }) => seat), [seatOf('red'), seatOf('red', 'aide')]);
  });
  it('is not taken from oneself, nor after the reveal', () => {
    given(aGame().start().do(pen, seatOf('red'))).when(pen, seatOf('red')).refused('pen-already-yours');
    given(aGameDeliberating().next()).when(pen, seatOf('red')).refused('wrong-phase');
  });
});

describe('dissent', () => {
  const dissent = { type: 'recordDissent', turn: 't1', text: 'I object.' } as const;
  it('stands in the dissenter’s words, with the seat or without', () => {
    given(aGame().start()).when({ ...dissent, option: 'r1b' }, seatOf('red')).then(fact('team:red', 'DissentRecorded', { seat: seatOf('red'), option: 'r1b', text: 'I object.' }));
    given(aGame().start()).when({ ...dissent, anonymous: true }, seatOf('red')).then(fact('team:red', 'DissentRecorded', { seat: null, option: null }));
  });
  it('is taken until the adjudication is published', () => {
    given(aGameAdjudicating()).when(dissent, seatOf('red')).then(fact('team:red', 'DissentRecorded'));
    given(aGameAdjudicating().publish()).when(dissent, seatOf('red')).refused('already-published');
    given(aGame().start()).when({ ...dissent, option: 'b1a' }, seatOf('red')).refused('unknown-option');
  });
});
