import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { itemsSent } from '@/lib/game/item';
import { aGame, aGameAdjudicating, aGameDeliberating, CONTROL, seatOf, type Asked } from '../../support/a-game';
import { fact, given } from '../../support/given';

const cable = { type: 'sendCable' as const, to: ['blue'], text: 'Shall we?' };
const question = { type: 'askControl', text: 'May we?' } as const;
const ended = () => aGame().start().do({ type: 'endExercise' });

describe('talk', () => {
  it('is heard by the own team, in the lobby, paused, and after ENDEX until the record opens', () => {
    const say = { type: 'say', text: 'Hello' } as const;
    given(aGame()).when(say, seatOf('red')).then(fact('team:red', 'TalkSaid', { turn: null, team: 'red', seat: seatOf('red'), text: 'Hello' }));
    given(aGame().start().do({ type: 'pause' })).when(say, seatOf('red')).then(fact('team:red', 'TalkSaid', { turn: 't1' }));
    given(ended()).when(say, seatOf('red')).then(fact('team:red', 'TalkSaid'));
    given(ended().do({ type: 'openRecord' })).when(say, seatOf('red')).refused('record-already-open');
  });
});

describe('a cable', () => {
  it('is read by its sender and all it is addressed to', () => {
    given(aGame().start()).when({ ...cable, to: ['green', 'blue', 'green'] }, seatOf('red')).then(fact('teams:blue+green+red', 'CableSent', { turn: 't1', from: 'red', to: ['blue', 'green'] }));
  });
  it('goes to other teams of this game', () => {
    given(aGame()).when({ ...cable, to: ['red'] }, seatOf('red')).refused('cable-to-self');
    given(aGame()).when({ ...cable, to: ['mauve'] }, seatOf('red')).refused('unknown-team', { team: 'mauve' });
  });
  it('is not sent after ENDEX', () => {
    given(ended()).when(cable, seatOf('red')).refused('ended');
  });
});

describe('a question to Control', () => {
  it('is read by the own team', () => {
    given(aGame()).when(question, seatOf('red')).then(fact('team:red', 'RfiAsked', { turn: null, text: 'May we?' }));
  });

  it('is answered to the team that asked, or to all with the question', () => {
    const asked = aGame().start().do(question, seatOf('red'));
    const rfi = asked.turn.rfis[0]?.id ?? 'i_none';
    given(asked).when({ type: 'answerRfi', rfi, answer: 'You may.' }, CONTROL).then(fact('team:red', 'RfiAnswered', { turn: 't1', rfi, question: 'May we?', answer: 'You may.', toAll: false }));
    given(asked).when({ type: 'answerRfi', rfi, answer: 'You may.', toAll: true }, CONTROL).then(fact('all', 'RfiAnswered', { question: 'May we?', toAll: true }));
  });

  it('is answered where it was asked, even in a later turn', () => {
    const asked = aGame().do(question, seatOf('red')).start();
    const rfi = asked.state.lobby.rfis[0]?.id ?? 'i_none';
    given(asked).when({ type: 'answerRfi', rfi, answer: 'Yes.' }, CONTROL).then(fact('team:red', 'RfiAnswered', { turn: null }));
    assert.equal(asked.do({ type: 'answerRfi', rfi, answer: 'Yes.' }).state.lobby.rfis[0]?.answer, 'Yes.');
    given(asked).when({ type: 'answerRfi', rfi, answer: 'Again.' }, CONTROL).refused('rfi-already-answered');
    given(asked).when({ type: 'answerRfi', rfi: 'i_nothing', answer: 'What?' }, CONTROL).refused('unknown-rfi');
  });
});

describe('an announcement', () => {
  it('goes to all or to some teams, from the lobby to the hot wash', () => {
    given(aGame()).when({ type: 'announce', to: 'all', text: 'Welcome.' }, CONTROL).then(fact('all', 'Announced', { turn: null, text: 'Welcome.' }));
    given(aGame().start()).when({ type: 'announce', to: ['green', 'blue'], text: 'Psst.' }, CONTROL).then(fact('teams:blue+green', 'Announced', { turn: 't1' }));
    given(ended()).when({ type: 'announce', to: 'all', text: 'Thanks.' }, CONTROL).then(fact('all', 'Announced'));
    given(aGame()).when({ type: 'announce', to: ['mauve'], text: 'Hm.' }, CONTROL).refused('unknown-team');
    given(ended().do({ type: 'openRecord' })).when({ type: 'announce', to: 'all', text: 'More.' }, CONTROL).refused('record-already-open');
  });
});

describe('an inject', () => {
  const release = { type: 'releaseInject', inject: 'i01' } as const;

  it('is released to its addressees, and Control keeps what it will change', () => {
    given(aGame().start())
      .when(release, CONTROL)
      .then(
        fact('all', 'InjectReleased', { turn: 't1', inject: 'i01', kind: 'media', from: 'Press', title: 'Rumour', text: 'A rumour runs.' }),
        fact('control', 'InjectRecorded', { planned: 'i01', to: 'all', seat: CONTROL }),
      );
  });

  it('may be readdressed and reworded', () => {
    given(aGame().start())
      .when({ ...release, to: ['green'], text: 'Only you hear this.' }, CONTROL)
      .then(fact('team:green', 'InjectReleased', { text: 'Only you hear this.' }), fact('control', 'InjectRecorded', { to: 'team:green' }));
    given(aGame().start()).when({ ...release, to: ['mauve'] }, CONTROL).refused('unknown-team');
  });

  it('is released once, during the exercise, before effects are proposed', () => {
    given(aGame()).when(release, CONTROL).refused('not-started');
    given(aGame().start()).when({ ...release, inject: 'i99' }, CONTROL).refused('unknown-inject');
    given(aGame().start().do(release)).when(release, CONTROL).refused('inject-already-released');
    given(aGameAdjudicating()).when(release, CONTROL).refused('wrong-phase');
    given(ended()).when(release, CONTROL).refused('ended');
  });

  it('brings its effects to the adjudication, after all others', () => {
    const game = aGame().start().do(release).to('adjudicate');
    assert.deepEqual(game.turn.adjudication?.rows.map(({ row, source, change }) => [row, source, change.default]), [['r1', { kind: 'inject', id: 'i01' }, -1]]);
  });

  it('may be improvised, without effects of its own', () => {
    const improvised: Asked = { type: 'improviseInject', kind: 'media', to: ['red'], title: 'Flash', text: 'News.' };
    given(aGame().start())
      .when(improvised, CONTROL)
      .then(fact('team:red', 'InjectReleased', { kind: 'media', from: null, title: 'Flash' }), fact('control', 'InjectRecorded', { planned: null, rows: [], to: 'team:red' }));
    given(aGame().start())
      .when({ ...improvised, from: 'Radio', why: 'They had forgotten.' }, CONTROL)
      .then(fact('team:red', 'InjectReleased', { from: 'Radio' }), fact('control', 'InjectRecorded', { why: 'They had forgotten.' }));
    given(aGame().start()).when({ ...improvised, to: ['mauve'] }, CONTROL).refused('unknown-team');
    given(aGame()).when(improvised, CONTROL).refused('not-started');
  });
});

describe('opening an item', () => {
  const open = (item: string, turn = 't1') => ({ type: 'openItem', turn, item }) as const;

  it('is kept for the team, once for each seat', () => {
    given(aGame().start()).when(open('brief'), seatOf('red')).then(fact('team:red', 'ItemOpened', { turn: 't1', item: 'brief', seat: seatOf('red') }));
    given(aGame().start().do(open('brief'), seatOf('red'))).when(open('brief'), seatOf('red')).then();
    given(aGame().start().do(open('brief'), seatOf('red'))).when(open('brief'), seatOf('red', 'aide')).then(fact('team:red', 'ItemOpened'));
  });

  it('needs an item that the team was sent', () => {
    const game = aGame().start().do(cable, seatOf('red'));
    const sent = `cable:${game.turn.cables[0]?.id}`;
    given(game).when(open(sent), seatOf('blue')).then(fact('team:blue', 'ItemOpened', { item: sent }));
    given(game).when(open(sent), seatOf('green')).refused('unknown-item');
    given(game).when(open('cable:i_none'), seatOf('blue')).refused('unknown-item');
    given(game).when(open('narrative'), seatOf('blue')).refused('unknown-item');
    given(game).when(open('brief', 't2'), seatOf('blue')).refused('unknown-item');
    given(game).when(open('brief', '__proto__'), seatOf('blue')).refused('unknown-item');
    given(game).when(open('toString'), seatOf('blue')).refused('unknown-item');
    given(aGame()).when(open('situation'), seatOf('blue')).refused('unknown-item');
  });

  it('knows every kind of item', () => {
    const game = aGame().do({ type: 'announce', to: 'all', text: 'Welcome.' }).start().do({ type: 'releaseInject', inject: 'i02' }).do(cable, seatOf('red')).do(question, seatOf('blue'));
    game.do({ type: 'answerRfi', rfi: game.turn.rfis[0]?.id ?? 'i_none', answer: 'Yes.' });
    game.to('adjudicate').do({ type: 'publishAdjudication', turn: 't1', narrative: 'So it went.', teamNarratives: { blue: 'For you.' } });
    const kinds = (team: string) => itemsSent(game.state, game.turn, team).map((key) => key.split(':')[0]);
    assert.deepEqual(kinds('blue'), ['situation', 'indicators', 'brief', 'objective', 'inject', 'cable', 'rfi', 'announcement', 'narrative', 'team-narrative']);
    assert.deepEqual(kinds('green'), ['situation', 'indicators', 'brief', 'objective', 'announcement', 'narrative']);
  });

  it('goes on in later turns and after ENDEX', () => {
    const game = aGameAdjudicating().publish().next();
    given(game).when(open('narrative'), seatOf('red')).then(fact('team:red', 'ItemOpened'));
    given(game.do({ type: 'endExercise' })).when(open('narrative'), seatOf('red')).then(fact('team:red', 'ItemOpened'));
  });
});

describe('an item nobody sent', () => {
  it('is an unanswered question', () => {
    const game = aGameDeliberating().do(question, seatOf('red'));
    given(game).when({ type: 'openItem', turn: 't1', item: `rfi:${game.turn.rfis[0]?.id}` }, seatOf('red')).refused('unknown-item');
  });
});
