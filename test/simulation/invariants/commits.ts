import { isDeepStrictEqual } from 'node:util';
import type { ActRecord } from '../../../src/domain/committee/act-record.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { Sheet } from '../../../src/domain/sheets/sheet.ts';
import type { Change, Changes } from '../machine/ledger.ts';
import { accountAt, memberOf, type Seen } from './seen.ts';

/** Of these documents the log of acts tells every change that people made. */
const TOLD = ['meetings', 'conclusions', 'tasks', 'sheets', 'announcements', 'problems', 'reports'];
/** What the program itself notes in them: what became of a message, where a card stands. */
const ITS_OWN = ['cards', 'deliveries', 'circulation', 'posts', 'posted', 'voted', 'participantsAsked'];
/** Who answered a secret sheet, and when, no log may show. */
const isSecret = (document: Record<string, unknown>, key: string): boolean =>
  document.secret === true && key === 'ballots';
/** Done upon another's leave, in the name of who wrote it. */
const BY_THEIR_WRITER = ['announcement-sent', 'announcement-unsent'];

type Actors = ReadonlyMap<string, { readonly member: string; readonly secretary: boolean }>;

/** Looks at each transaction by itself: who was there, and what was written down. */
export class CommitWatch {
  readonly acts = new Map<string, number>();
  readonly #seen: Seen;
  readonly #handled = new Set<string>();

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  look(changes: Changes): void {
    const handled = changes.filter(
      (one) => one.shelf === 'handled' && one.after !== null && one.before === null,
    );
    for (const { id } of handled) {
      // An edit, a joined message and the like have ids of their own; what was said has one, and is done once.
      if (this.#handled.has(id)) this.#seen.fault(`${id} was handled twice`);
      this.#handled.add(id);
    }
    const actors = this.#actorsOf(
      handled.map(({ id }) => id),
      changes,
    );
    const acts = changes.filter((one) => one.shelf === 'acts' && one.before === null && one.after !== null);
    for (const { after } of acts) this.#act(after as ActRecord, actors, handled.length > 0);
    for (const change of changes) {
      if (change.shelf === 'meetings') this.#meeting(change, actors);
      if (change.shelf === 'sheets') this.#sheet(change, actors);
      if (TOLD.includes(change.shelf) && handled.length > 0)
        this.#isTold(
          change,
          acts.map(({ after }) => after as ActRecord),
        );
    }
  }

  wasHandled(id: string): boolean {
    return this.#handled.has(id);
  }

  /** Who had spoken, by committee. */
  #actorsOf(handled: readonly string[], changes: Changes): Actors {
    const actors = new Map<string, { member: string; secretary: boolean }>();
    for (const id of handled) {
      const by = this.#seen.world.said.get(id)?.by;
      if (by === undefined) continue;
      const before = changes.find((one) => one.shelf === 'accounts' && one.id === by)?.before as
        | { seats?: { committee: string; member: string }[] }
        | null
        | undefined;
      for (const seat of [...(accountAt(this.#seen, by)?.seats ?? []), ...(before?.seats ?? [])]) {
        const { secretary = false } = memberOf(this.#seen, seat.committee, seat.member) ?? {};
        actors.set(`${seat.committee} ${seat.member}`, { member: seat.member, secretary });
      }
    }
    return actors;
  }

  #act(act: ActRecord, actors: Actors, spoken: boolean): void {
    this.acts.set(act.act, (this.acts.get(act.act) ?? 0) + 1);
    if (!spoken || act.by.includes(':') || BY_THEIR_WRITER.includes(act.act)) return;
    if (![...actors.keys()].includes(`${act.committee} ${act.by}`))
      this.#seen.fault(`${act.act} was written down as ${act.by}’s, who said nothing`);
  }

  /** An answer is of who said it, or of who may write it down for them. */
  #meeting({ id, before, after }: Change, actors: Actors): void {
    const [then, now] = [before as Meeting | null, after as Meeting | null];
    if (!then || !now) return;
    this.#changed(`${id}: the answer`, now.committee, then.answers, now.answers, actors);
    this.#changed(`${id}: the attendance`, now.committee, then.attendance, now.attendance, actors, true);
  }

  #sheet({ id, before, after }: Change, actors: Actors): void {
    const [then, now] = [before as Sheet | null, after as Sheet | null];
    if (!then || !now || now.secret || then.state === 'closed' || now.state === 'closed') return;
    this.#changed(`${id}: the ballot`, now.committee, then.ballots, now.ballots, actors);
  }

  #changed(
    what: string,
    committee: string,
    then: Readonly<Record<string, unknown>>,
    now: Readonly<Record<string, unknown>>,
    actors: Actors,
    byOthers = false,
  ): void {
    for (const member of new Set([...Object.keys(then), ...Object.keys(now)])) {
      if (then[member] === now[member] || isDeepStrictEqual(then[member], now[member])) continue;
      const there = [...actors].filter(([key]) => key.startsWith(`${committee} `)).map(([, one]) => one);
      const own = there.some((one) => one.member === member);
      const spoken = (now[member] as { consent?: { way?: string } } | undefined)?.consent?.way === 'phone';
      const helped = there.some(
        ({ secretary, member: id }) =>
          secretary || byOthers || this.#decides(committee, id) || (spoken && this.#prepares(committee, id)),
      );
      if (!own && !helped)
        this.#seen.fault(`${what} of ${member} changed, and nobody was there who may say it`);
    }
  }

  #decides(committee: string, member: string): boolean {
    return /head|lead/.test(memberOf(this.#seen, committee, member)?.role ?? '');
  }

  /** Who prepares meetings writes down what a chair said by phone: the team, and the standing agency. */
  #prepares(committee: string, member: string): boolean {
    const { role, agency } = memberOf(this.#seen, committee, member) ?? { role: '', agency: '' };
    const place = this.#seen.world.places.find(({ file }) => file.id === committee);
    const { name, via, others = [] } = place?.regulation.standingAgency ?? { name: '', via: '' };
    return role.includes('team') || [place?.file.standingAgency, name, via, ...others].includes(agency);
  }

  /** What somebody changed stands in the log of acts. */
  #isTold({ shelf, id, before, after }: Change, acts: readonly ActRecord[]): void {
    if (after === null) return;
    const [then, now] = [(before ?? {}) as Record<string, unknown>, after as Record<string, unknown>];
    const changed = Object.keys({ ...then, ...now }).filter(
      (key) => !ITS_OWN.includes(key) && !isSecret(now, key) && !isDeepStrictEqual(then[key], now[key]),
    );
    if (changed.length > 0 && !acts.some(({ subject }) => subject === `${shelf}:${id}`))
      this.#seen.fault(
        `${shelf} ${id} changed (${changed.join(', ')}), and the log of acts says nothing of it`,
      );
  }
}
