import type { Envelope } from '../../../src/ports/store.ts';
import { CommitWatch } from './commits.ts';
import { LimitWatch } from './limits.ts';
import { MessageWatch } from './messages.ts';
import { PrivacyWatch } from './privacy.ts';
import { PromiseWatch } from './promises.ts';
import { ReminderWatch } from './reminders.ts';
import { accountAt, type Seen, wordsOf } from './seen.ts';
import { TallyWatch } from './tallies.ts';

/** All that has to hold at every step of a run, and at its end. */
export class Invariants {
  readonly #seen: Seen;
  readonly #commits: CommitWatch;
  readonly #messages: MessageWatch;
  readonly #limits: LimitWatch;
  readonly #privacy: PrivacyWatch;
  readonly #tallies: TallyWatch;
  readonly #reminders: ReminderWatch;
  readonly #promises: PromiseWatch;

  constructor(seen: Seen) {
    this.#seen = seen;
    this.#commits = new CommitWatch(seen);
    this.#messages = new MessageWatch(seen);
    this.#limits = new LimitWatch(seen);
    this.#privacy = new PrivacyWatch(seen);
    this.#tallies = new TallyWatch(seen);
    this.#reminders = new ReminderWatch(seen);
    this.#promises = new PromiseWatch(seen);
  }

  /** From here on, once the committees are in the store. */
  begin(): void {
    const { ledger, world, lives } = this.#seen;
    ledger.onCommit = (changes) => {
      this.#messages.look(changes);
      this.#privacy.look(changes);
      this.#commits.look(changes);
      this.#reminders.look(changes);
      this.#promises.look(changes);
    };
    const pass = world.arrivals.onArrival;
    world.arrivals.onArrival = (arrival) => {
      pass(arrival);
      this.#messages.arrives(arrival);
      this.#limits.arrives(arrival);
      this.#privacy.arrives(arrival);
      this.#tallies.arrives(arrival);
      this.#promises.arrives(arrival);
    };
    lives.onKill = () => this.#messages.killed();
    world.telegram.onFlood = (chat) => this.#limits.refused(chat);
    world.telegram.onConfirmed = ({ update_id }) => this.#confirmed(`telegram:${update_id}`);
    world.zalo.onConfirmed = ({ body }) =>
      this.#confirmed(`zalo:${(body.message as { msg_id?: string } | undefined)?.msg_id}`);
  }

  /** Once nothing goes wrong any more and some hours have passed. */
  end(): void {
    this.#tallies.end();
    const { ledger, scheduler, fault } = this.#seen;
    const late = new Date(scheduler.now - 3_600_000).toISOString();
    for (const [id, envelope] of ledger.of<Envelope>('outbox')) {
      if (envelope.notBefore > late || accountAt(this.#seen, envelope.to)?.reachableSince === null) continue;
      fault(`${id} is still on its way to ${envelope.to}: ${wordsOf(envelope).slice(0, 120)}`);
    }
  }

  /** The platform will not bring it again: it has to be done, or kept for its rest. */
  #confirmed(id: string): void {
    const { world, ledger, fault } = this.#seen;
    if (!world.said.get(id)?.sure || this.#commits.wasHandled(id)) return;
    const waits = [...ledger.of('parts').values()].some((parts) => JSON.stringify(parts).includes(id));
    if (!waits) fault(`${id} was confirmed, and nothing of it is kept`);
  }

  counts(): Record<string, number> {
    return {
      matched: this.#messages.matched,
      marks: this.#privacy.checked,
      promises: this.#promises.checked,
      reminders: this.#reminders.sent,
      cards: this.#tallies.checked,
      ...Object.fromEntries(this.#commits.acts),
    };
  }
}
