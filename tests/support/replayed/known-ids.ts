import { NOTHING } from '../matrix/requests';

/** Whose a thing is: the game that the session was recorded in, another of the same facilitator, or one of another facilitator. */
export type Whose = 'ours' | 'the second' | 'theirs';
export const GAMES: readonly Whose[] = ['ours', 'the second', 'theirs'];

export type IdKind = 'game' | 'code' | 'seat' | 'token' | 'returnCode' | 'annotation' | 'item' | 'record' | 'team' | 'turn' | 'option' | 'inject' | 'command';

/** An id that is known from the games: what it names, and whose that is. */
export interface KnownId {
  value: string;
  kind: IdKind;
  /** null: it is the scenario’s, and the same in every game; `nobody’s`: there is no such thing. */
  whose: Whose | 'nobody’s' | null;
  team: string | null;
  /** What it is in its game, by which its counterpart in another is found. */
  place: string;
}

/** What an id is swapped for. */
export interface Counterpart {
  of: 'another team' | 'the second game' | 'another facilitator’s game' | 'nobody';
  id: KnownId;
}

/** Ids in the form of each kind, of nothing that is there. */
const NOBODYS: Readonly<Record<IdKind, string>> = {
  game: NOTHING.game, code: NOTHING.code, seat: NOTHING.seat, token: NOTHING.token, returnCode: NOTHING.returnCode, annotation: NOTHING.annotation, record: NOTHING.record, team: NOTHING.team, turn: NOTHING.turn,
  item: 'i_nobody-said-it', option: 'x9', inject: 'i99', command: 'nobody-gave-this-command',
};

/** Every id that is known; whatever stands in a request is looked up here, and nothing is known of where ids stand. */
export class KnownIds {
  private readonly byValue = new Map<string, KnownId>();
  private readonly nobodys = new Map<string, KnownId>();

  add(id: KnownId): void {
    if (id.value === '' || this.byValue.has(id.value)) return;
    this.byValue.set(id.value, id);
  }

  /** Learns whatever stands in a text that is called as the program calls things, and was made on the way; says what was not known before. */
  learn(text: string, team: string | null): string[] {
    return (text.match(WORDS) ?? []).filter((word) => {
      const kind = MADE[word.slice(0, 2)];
      if (kind === undefined || word.length <= 10 || this.byValue.has(word)) return false;
      this.add({ value: word, kind, whose: 'ours', team, place: 'made on the way' });
      return true;
    });
  }

  nobody({ kind, team, place }: KnownId): KnownId {
    const value = NOBODYS[kind];
    const found = this.nobodys.get(value) ?? { value, kind, whose: 'nobody’s', team, place };
    this.nobodys.set(value, found);
    return found;
  }

  /** Those that stand in a text, in their order, each once. Texts are as people typed them: nothing in them is encoded. */
  in(text: string): KnownId[] {
    return [...new Set(text.match(WORDS) ?? [])].flatMap((word) => this.byValue.get(word) ?? this.nobodys.get(word) ?? []);
  }

  /** The one that is called so in a game. */
  of(whose: Whose, kind: IdKind, place: string, team: string | null = null): string {
    const found = [...this.byValue.values()].find((id) => id.whose === whose && id.kind === kind && id.place === place && id.team === team);
    if (!found) throw new Error(`no ${kind} is known of ${place} in ${whose}`);
    return found.value;
  }

  counterparts(id: KnownId): Counterpart[] {
    const all = [...this.byValue.values()].filter((other) => other.kind === id.kind && other !== id);
    const alike = (of: Counterpart['of'], whose: KnownId['whose'], ofTeam: (team: string | null) => boolean): Counterpart[] => {
      const there = all.filter((other) => other.whose === whose && ofTeam(other.team));
      const found = there.find(({ place }) => place === id.place) ?? there.find(() => id.place === 'made on the way');
      return found ? [{ of, id: found }] : [];
    };
    return [
      ...alike('another team', id.whose, (team) => team !== null && id.team !== null && team !== id.team),
      ...(id.whose === 'ours' ? [...alike('the second game', 'the second', (team) => team === id.team), ...alike('another facilitator’s game', 'theirs', (team) => team === id.team)] : []),
      { of: 'nobody', id: this.nobody(id) },
    ];
  }
}

/** How what the program makes is called. */
const MADE: Readonly<Record<string, IdKind>> = { g_: 'game', s_: 'seat', a_: 'annotation', i_: 'item' };

/** What may be an id: whatever an id is made of, up to where it ends. */
const WORDS = /[A-Za-z0-9_-]+/g;

/** A text with one id in place of another, wherever it stands as a whole. */
export function swapped(text: string, from: string, to: string): string {
  return text.replace(WORDS, (word) => (word === from ? to : word));
}
