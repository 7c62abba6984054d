import type { GameId, SeatId } from '../../game/ids';
import type { TroupeReport } from '../house';
import { Actor, type Script } from './actor';
import type { Note } from './note';

/** A member: whose script it plays by may depend on the seat it sits on. */
export interface Member {
  note: Note;
  scriptAt(seat: SeatId): Script;
}

interface Stage {
  game: GameId;
  origin: string;
  token: string;
  clock(): number;
  /** A member sits elsewhere now, because Control moved it. */
  moved(seat: SeatId, member: Member): void;
}

/** The scripted seats of one game, each on its own line. It leaves when the game is over. */
export class Troupe {
  private readonly actors = new Map<SeatId, { actor: Actor; member: Member }>();
  private past = { refused: 0, reconnects: 0 };

  constructor(private readonly stage: Stage) {}

  has(seat: SeatId): boolean {
    return this.actors.has(seat);
  }

  get seats(): SeatId[] {
    return [...this.actors.keys()];
  }

  enter(seat: SeatId, member: Member): void {
    if (this.actors.has(seat)) return;
    const { origin, token, clock } = this.stage;
    const actor = new Actor({
      origin, seat, token, clock,
      script: member.scriptAt(seat),
      hearing: {
        changed: () => this.leaveIfOver(actor),
        dismissed: ({ reason, to }) => {
          this.forget(seat);
          if (reason !== 'moved' || to === null) return;
          this.stage.moved(to, member);
          this.enter(to, member);
        },
      },
    });
    this.actors.set(seat, { actor, member });
  }

  leave(): void {
    for (const seat of this.seats) {
      this.actors.get(seat)?.actor.leave();
      this.forget(seat);
    }
  }

  report(): TroupeReport {
    const all = [...this.actors.values()];
    const sum = (of: (actor: Actor) => number) => all.reduce((total, { actor }) => total + of(actor), 0);
    const notes = all.map(({ member }) => member.note);
    return {
      players: notes.filter(({ temperament }) => temperament !== null).length,
      control: notes.some(({ temperament }) => temperament === null),
      refused: this.past.refused + sum(({ refused }) => refused),
      reconnects: this.past.reconnects + sum(({ line }) => line.reconnects),
    };
  }

  /** After ENDEX there is nothing left to play; only Control still opens the record. */
  private leaveIfOver({ line: { state } }: Actor): void {
    if (state.stage !== 'ended') return;
    const control = [...this.actors.values()].some(({ member }) => member.note.temperament === null);
    if (!control || state.recordOpenedAt !== null) this.leave();
  }

  private forget(seat: SeatId): void {
    const gone = this.actors.get(seat)?.actor;
    if (!gone) return;
    this.past = { refused: this.past.refused + gone.refused, reconnects: this.past.reconnects + gone.line.reconnects };
    this.actors.delete(seat);
  }
}
