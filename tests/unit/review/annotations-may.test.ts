import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Annotation, AnnotationKind, Share, SurveyTime, WrittenAnnotation } from '@/lib/review/annotations/annotation';
import { mayCompare, mayCount, mayNotWrite, mayRead, mayWithdraw, standsAlone, stageOf, type Stage } from '@/lib/review/annotations/may';
import type { Reviewer } from '@/lib/review/annotations/reviewer';
import { aGame, aGameAdjudicating } from '../../support/a-game';

const WHO = {
  control: { id: 's_control', kind: 'control' },
  observer: { id: 's_watch', kind: 'observer' },
  red: { id: 's_red', kind: 'player', team: 'red', role: 'head' },
  mate: { id: 's_mate', kind: 'player', team: 'red', role: 'aide' },
  blue: { id: 's_blue', kind: 'player', team: 'blue', role: 'head' },
  double: { id: 's_double', kind: 'mirror', team: 'red' },
  reader: { id: 'r_visitor', kind: 'reader' },
} satisfies Record<string, Reviewer>;
type Who = keyof typeof WHO;
const EVERYBODY = Object.keys(WHO) as Who[];

const PLAYING: Stage = { revealed: false, ended: false, opened: false };
const REVEALED: Stage = { ...PLAYING, revealed: true };
const ENDED: Stage = { ...REVEALED, ended: true };
const OPENED: Stage = { ...ENDED, opened: true };

const note: WrittenAnnotation = { kind: 'note', anchor: { to: 'decision', turn: 't1', team: 'red' }, content: { text: 'Bold.' } };
const observation: WrittenAnnotation = { kind: 'observation', anchor: { to: 'moments', positions: [3] }, content: { rating: 4, text: 'They listened.', objective: null } };
const code: WrittenAnnotation = { kind: 'code', anchor: { to: 'decision', turn: 't1', team: 'red' }, content: { codes: ['china'] } };
const survey = (when: SurveyTime): WrittenAnnotation => ({ kind: 'survey', anchor: { to: 'survey', item: 'q1', when }, content: { value: 4 } });
const answer = (share: Share, team: string | null = null): WrittenAnnotation => ({ kind: 'answer', anchor: { to: 'step', step: 'reaction', team }, content: { text: 'Hm.', number: null, share } });

const writers = (written: WrittenAnnotation, stage: Stage) => EVERYBODY.filter((who) => mayNotWrite(written, WHO[who], stage) === null);
const by = (author: Who, written: WrittenAnnotation, withdrawnAt: number | null = null): Annotation => ({ ...written, id: 'a_1', author: WHO[author].id, at: 1, since: 1, withdrawnAt, mine: false }) as Annotation;
const readers = (annotation: Annotation, stage: Stage, coded = false) => EVERYBODY.filter((who) => mayRead(annotation, WHO[who], stage, coded));

describe('who may write', () => {
  it('notes: everybody in the game at any time, who comes by a link once the record is open', () => {
    assert.deepEqual(writers(note, PLAYING), EVERYBODY.filter((who) => who !== 'reader'));
    assert.deepEqual(writers(note, OPENED), EVERYBODY);
  });

  it('observations: Control and observers, during play and after', () => {
    for (const stage of [PLAYING, OPENED]) assert.deepEqual(writers(observation, stage), ['control', 'observer']);
  });

  it('codes: Control and observers; everybody else once they may read the reasons', () => {
    assert.deepEqual(writers(code, ENDED), ['control', 'observer']);
    assert.deepEqual(writers(code, OPENED), EVERYBODY);
    assert.equal(mayNotWrite(code, WHO.blue, ENDED), 'too-early');
  });

  it('the survey: players, before the first reveal and after ENDEX', () => {
    const players = ['red', 'mate', 'blue'];
    assert.deepEqual([writers(survey('before'), PLAYING), writers(survey('before'), REVEALED), writers(survey('before'), OPENED)], [players, [], []]);
    assert.deepEqual([writers(survey('after'), REVEALED), writers(survey('after'), ENDED), writers(survey('after'), OPENED)], [[], players, players]);
    assert.deepEqual([mayNotWrite(survey('before'), WHO.red, REVEALED), mayNotWrite(survey('after'), WHO.red, REVEALED)], ['too-late', 'too-early']);
  });

  it('answers of the hot wash: after ENDEX, and each only its own team’s story', () => {
    assert.deepEqual(writers(answer('room'), REVEALED), []);
    assert.deepEqual(writers(answer('room'), ENDED), EVERYBODY.filter((who) => who !== 'reader'));
    assert.deepEqual(writers(answer('team', 'red'), ENDED), ['control', 'observer', 'red', 'mate', 'double']);
    assert.deepEqual(writers(answer('team'), ENDED), [], 'a team’s answer names the team');
  });
});

describe('who may read', () => {
  it('notes and observations: their author, Control and observers, until the record is open to all', () => {
    assert.deepEqual(readers(by('red', note), ENDED), ['control', 'observer', 'red']);
    assert.deepEqual(readers(by('observer', observation), ENDED), ['control', 'observer']);
    for (const annotation of [by('red', note), by('observer', observation)]) assert.deepEqual(readers(annotation, OPENED), EVERYBODY);
  });

  it('codes: of the same people who has coded the same decision, and nobody who has not', () => {
    assert.deepEqual(readers(by('control', code), ENDED), ['control']);
    assert.deepEqual(readers(by('control', code), OPENED), ['control']);
    assert.deepEqual(readers(by('control', code), ENDED, true), ['control', 'observer']);
    assert.deepEqual(readers(by('control', code), OPENED, true), EVERYBODY);
    assert.deepEqual(EVERYBODY.filter((who) => mayCompare(WHO[who], ENDED)), ['control', 'observer']);
    assert.deepEqual(EVERYBODY.filter((who) => mayCompare(WHO[who], OPENED)), EVERYBODY);
  });

  it('survey answers: nobody else, Control neither, until the record is open', () => {
    assert.deepEqual(readers(by('red', survey('before')), ENDED), ['red']);
    assert.deepEqual(readers(by('red', survey('before')), OPENED), EVERYBODY);
  });

  it('a private answer: its author alone, also when the record is open', () => {
    assert.deepEqual(readers(by('red', answer('private')), ENDED), ['red']);
    assert.deepEqual(readers(by('red', answer('private')), OPENED), ['red']);
  });

  it('a team’s answer: the team, Control and observers; all once the record is open', () => {
    assert.deepEqual(readers(by('red', answer('team', 'red')), ENDED), ['control', 'observer', 'red', 'mate', 'double']);
    assert.deepEqual(readers(by('red', answer('team', 'red')), OPENED), EVERYBODY);
  });

  it('an answer for the room: everybody in the game; who comes by a link once the record is open', () => {
    assert.deepEqual(readers(by('red', answer('room', 'red')), ENDED), EVERYBODY.filter((who) => who !== 'reader'));
    assert.deepEqual(readers(by('red', answer('room', 'red')), OPENED), EVERYBODY);
  });

  it('what was withdrawn: its author, and Control unless nobody else was to read it', () => {
    assert.deepEqual(readers(by('red', note, 9), OPENED), ['control', 'red']);
    assert.deepEqual(readers(by('red', answer('private'), 9), OPENED), ['red']);
    assert.deepEqual(readers(by('red', survey('before'), 9), ENDED), ['red']);
  });

  it('a link reads nothing before the record is open, whatever the kind', () => {
    const kinds = new Set<AnnotationKind>();
    for (const written of [note, observation, code, survey('after'), answer('room'), answer('team', 'red')]) {
      kinds.add(written.kind);
      assert.equal(mayRead(by('control', written), WHO.reader, ENDED, true), false, written.kind);
    }
    assert.equal(kinds.size, 5);
  });
});

describe('taking back and counting', () => {
  it('one takes back one’s own; Control also what came by a link', () => {
    assert.deepEqual(EVERYBODY.filter((who) => mayWithdraw(by('red', note), WHO[who])), ['red']);
    assert.deepEqual(EVERYBODY.filter((who) => mayWithdraw(by('reader', note), WHO[who])), ['control', 'reader']);
  });

  it('Control and observers may count what they may not read', () => {
    assert.deepEqual(EVERYBODY.filter((who) => mayCount(WHO[who])), ['control', 'observer']);
  });

  it('codes, survey answers and a player’s private first reaction stand alone; what Control captures adds up', () => {
    assert.deepEqual([code, survey('after'), answer('private'), answer('room'), note, observation].map((written) => standsAlone(written, WHO.red)), [true, true, true, false, false, false]);
    assert.equal(standsAlone(answer('private'), WHO.control), false);
  });

  it('how far a game is, is read from its state', () => {
    assert.deepEqual(stageOf(aGame().state), PLAYING);
    assert.deepEqual(stageOf(aGameAdjudicating().state), REVEALED);
    const done = aGameAdjudicating().publish();
    done.do({ type: 'endExercise' });
    assert.deepEqual(stageOf(done.state), ENDED);
    assert.deepEqual(stageOf(done.do({ type: 'openRecord' }).state), OPENED);
  });
});
