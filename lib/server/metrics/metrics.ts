import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../../contract';
import type { Exports } from '../exports/exports';
import type { Identity, Play } from '../house';
import type { CommitGroup } from '../record/writer';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const COUNTS = [1, 2, 5, 10, 20, 50, 100, 200];

/** A code was wrong, or too many were. */
const CODE_REFUSALS = new Set(['unknown-code', 'wrong-return-code', 'too-many']);

/**
 * What an operator can see of the program in numbers. No label says who: kinds of commands and messages, codes, kinds
 * of files, patterns of addresses and statuses are all closed lists.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly commands = this.counter('planb_commands_total', 'Commands that were answered, by type and outcome: ok, or the code of the refusal.', ['type', 'outcome']);
  private readonly commandSeconds = this.histogram('planb_command_seconds', 'From the asking of a command to its answer: its turn, the rules, the commit.', SECONDS);
  private readonly messages = this.counter('planb_messages_total', 'Messages over the line that were answered, by outcome: ok, or the code of the refusal; too-many is the rate limit.', ['message', 'outcome']);
  private readonly messageSeconds = this.histogram('planb_message_seconds', 'From the coming of a message to its acknowledgement.', SECONDS, ['message']);
  private readonly commitSeconds = this.histogram('planb_commit_seconds', 'How long a commit to the record took.', SECONDS);
  private readonly commitAppends = this.histogram('planb_commit_appends', 'How many games one commit wrote for.', COUNTS);
  private readonly recorded = this.counter('planb_events_recorded_total', 'Events that this process wrote.');
  private readonly failedCommits = this.counter('planb_commits_failed_total', 'Commits that could not be written.');
  private readonly exportSeconds = this.histogram('planb_export_seconds', 'How long it took to make a file, waiting included.', [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120], ['kind', 'outcome']);
  private readonly refusedAtDoor = this.counter('planb_door_refusals_total', 'Codes refused at the door, by why: a wrong game code, a wrong personal code, or too many wrong ones before. Somebody who guesses shows here.', ['code']);
  private readonly requests = this.counter('planb_http_requests_total', 'Requests that were answered, by the pattern of their address.', ['route', 'status']);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Shows a number that is asked for when somebody looks. */
  gauge(name: string, help: string, value: () => number): void {
    this.registry.registerMetric(new Gauge({ name, help, registers: [], collect() { this.set(value()); } }));
  }

  /** The same play, whose commands are counted. */
  countingCommands<P extends Play>(play: P): P {
    return {
      ...play,
      submit: async (game, actor, id, command) => {
        const done = this.commandSeconds.startTimer();
        const answer = await play.submit(game, actor, id, command);
        done();
        this.commands.inc({ type: command.type, outcome: outcomeOf(answer) });
        return answer;
      },
    };
  }

  /** The same commit, timed. */
  timingCommits(commit: CommitGroup): CommitGroup {
    return async (group) => {
      const done = this.commitSeconds.startTimer();
      try {
        const outcomes = await commit(group);
        outcomes.forEach((outcome, at) => outcome === 'ok' && this.recorded.inc(group[at]?.events.length ?? 0));
        return outcomes;
      } catch (error) {
        this.failedCommits.inc();
        throw error;
      } finally {
        done();
        this.commitAppends.observe(group.length);
      }
    };
  }

  /** The same door, whose refusals of codes are counted. */
  countingDoor<I extends Pick<Identity, 'gameAtDoor' | 'join' | 'comeBack'>>(identity: I): I {
    const counted = async <T extends { ok: true } | { ok: false; code: string }>(asked: Promise<T>): Promise<T> => {
      const answer = await asked;
      if (!answer.ok && CODE_REFUSALS.has(answer.code)) this.refusedAtDoor.inc({ code: answer.code });
      return answer;
    };
    return {
      ...identity,
      gameAtDoor: (code, from) => counted(identity.gameAtDoor(code, from)),
      join: (input) => counted(identity.join(input)),
      comeBack: (input) => counted(identity.comeBack(input)),
    };
  }

  /** The same exports, timed. */
  timingExports(exports: Exports): Exports {
    return {
      ...exports,
      make: async (wishes, step, signal) => {
        const done = this.exportSeconds.startTimer({ kind: wishes.kind });
        try {
          const made = await exports.make(wishes, step, signal);
          done({ outcome: 'made' });
          return made;
        } catch (error) {
          done({ outcome: 'failed' });
          throw error;
        }
      },
    };
  }

  /** A message of a known kind was answered, `seconds` after it came. */
  messageAnswered(message: string, answer: Answer<unknown>, seconds: number): void {
    this.messages.inc({ message, outcome: outcomeOf(answer) });
    this.messageSeconds.observe({ message }, seconds);
  }

  /** A request was answered. `route` is a pattern, never an address. */
  requestAnswered(route: string, status: number): void {
    this.requests.inc({ route, status: String(status) });
  }

  private counter<L extends string>(name: string, help: string, labelNames: L[] = []): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram<L extends string>(name: string, help: string, buckets: number[], labelNames: L[] = []): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }
}

function outcomeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'ok' : answer.error.code;
}
