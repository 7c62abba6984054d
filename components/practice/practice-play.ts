import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { localGame, type LocalGame } from '@/lib/client/local-game';
import type { Answer, CommandDone } from '@/lib/contract';
import { sees } from '@/lib/game/audience';
import type { Circumstances } from '@/lib/game/circumstances';
import type { Command } from '@/lib/game/commands';
import { decide } from '@/lib/game/decide';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve } from '@/lib/game/evolve';
import type { SeatId } from '@/lib/game/ids';
import { told } from '@/lib/game/project';
import { countersAfter, number } from '@/lib/game/record';
import type { Scenario } from '@/lib/game/scenario';
import type { Seat } from '@/lib/game/seat';
import { initialState, type GameState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { OTHER, OWN, SEATS } from './practice-scenario';

/** The practice game as it is played: what the player sees of it, and the way on where Control would lead. */
export interface PracticePlay {
  line: LocalGame;
  /** From the brief to the talk, or from the seals to the reveal. */
  goOn(): void;
}

interface Parts {
  scenario: Scenario;
  /** practice.play: what the scripted people are called, say and write. */
  words: (key: string) => string;
  /** When the page was made: the clock of everything that has happened by then. */
  openedAt: number;
}

const ME: Seat = { id: SEATS.me, kind: 'player', team: OWN, role: `${OWN}-mayor` };

/** Plays by the game's own rules, within this page: the player decides, and the others say and do what is written for them. */
export function practicePlay({ scenario, words, openedAt }: Parts): PracticePlay {
  const record: RecordedEvent[] = [];
  let whole: GameState = initialState;
  let mine: GameState = initialState;
  let now = () => openedAt;
  let items = 0;

  function circumstances(): Circumstances {
    return {
      now: now(),
      scenario,
      freshId: () => `i_practice-${(items += 1)}`,
      freshSalt: () => bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
      sha256: (text) => bytesToHex(sha256(utf8ToBytes(text))),
      dice: () => 0,
      drafts: {},
      head: null,
    };
  }

  function carryOut(command: Command, actor: SeatId | 'system'): Answer<CommandDone> {
    const c = circumstances();
    const decided = decide(command, whole, actor, c);
    if (!decided.ok) return { ok: false, error: decided.refusal };
    const events = number(decided.events, countersAfter(record), record.length, c.now);
    record.push(...events);
    whole = events.reduce(evolve, whole);
    mine = events.filter(({ audience }) => sees(ME, audience)).map(told).reduce(evolve, mine);
    return { ok: true, value: { at: c.now, items: [] } };
  }

  const turn = () => currentTurn(whole)?.id ?? '';
  const openNext = () => carryOut({ type: 'openNext', from: { turn: turn(), phase: whole.phase } }, SEATS.control);
  const mateSays = (key: string) => carryOut({ type: 'say', text: words(key) }, SEATS.mate);
  const has = (seat: SeatId) => currentTurn(whole)?.straws[OWN]?.[seat] !== undefined;

  /** The neighbours make up their mind while we talk, whatever we do. */
  function neighbourSeals() {
    const decision = { option: `${OTHER}-share`, rationale: words('neighbourWhy'), alternatives: [], forecasts: { [OWN]: { carry: 6, share: 3, wait: 1 } } };
    if (!currentTurn(whole)?.seals[OTHER]) carryOut({ type: 'commitDecision', turn: turn(), decision }, SEATS.neighbour);
  }

  function othersAnswer(type: Command['type']) {
    if (type === 'say' && whole.phase === 'brief') {
      mateSays('mateAnswers');
      openNext();
    }
    if (type === 'castStraw' && !has(SEATS.mate)) carryOut({ type: 'castStraw', turn: turn(), option: `${OWN}-share` }, SEATS.mate);
    if (whole.phase === 'deliberate') neighbourSeals();
  }

  carryOut({ type: 'openGame', title: scenario.title, form: 'once', scenarioHash: '', settings: { onExpiry: 'overtime', missedDecision: 'none', minutes: {}, objectivesPerTeam: 0, reading: 'default' } }, 'system');
  carryOut({ type: 'seatArrives', seat: SEATS.control, kind: 'control' }, 'system');
  carryOut({ type: 'playerArrives', seat: SEATS.me, team: OWN, role: `${OWN}-mayor` }, 'system');
  carryOut({ type: 'playerArrives', seat: SEATS.mate, team: OWN, role: `${OWN}-clerk`, scripted: true }, 'system');
  carryOut({ type: 'playerArrives', seat: SEATS.neighbour, team: OTHER, role: `${OTHER}-mayor`, scripted: true }, 'system');
  carryOut({ type: 'startExercise' }, SEATS.control);

  const line = localGame({
    seat: ME,
    state: mine,
    people: { names: { [SEATS.me]: words('me'), [SEATS.mate]: words('mate'), [SEATS.neighbour]: words('neighbour') }, online: [SEATS.me, SEATS.mate, SEATS.neighbour], idle: [], lastSeen: {} },
    now: () => now(),
    send(command) {
      const answer = carryOut(command, SEATS.me);
      if (answer.ok) othersAnswer(command.type);
      line.show(mine);
      return answer;
    },
  });
  // What happened so far bears the page's own time, so that server and browser draw the same first picture.
  now = Date.now;

  return {
    line,
    goOn() {
      if (whole.phase === 'brief') {
        carryOut({ type: 'openItem', turn: turn(), item: 'brief' }, SEATS.me);
        mateSays('mateBegins');
      } else if (whole.phase === 'deliberate') {
        neighbourSeals();
        openNext();
      }
      line.show(mine);
    },
  };
}
