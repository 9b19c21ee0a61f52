import { unknownAccount } from '../../src/accounts/link.ts';
import { applyCommitteeFile, regulationKey } from '../../src/committee-file/apply.ts';
import type { Committee } from '../../src/domain/committee/committee.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { makeCounter } from '../../src/outbox/post.ts';
import type { Envelope, Store } from '../../src/ports/store.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { SOURCES } from '../../src/reminders/sources.ts';
import { type ReminderTools, tick } from '../../src/reminders/tick.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { ZONE } from '../domain/people.ts';
import { type CommitteeId, fixture } from '../doubles/house.ts';
import { freshFolder, removeFolder } from '../storage/folders.ts';
import { at } from './year.ts';

/** Ticks over a real store in a folder of its own, with a clock that is set by hand. */
export class Shop {
  readonly folder: string;
  readonly warned: string[] = [];
  store: Store;
  now: Instant = at('2026-12-07 07:00');

  private constructor(folder: string, store: Store) {
    this.folder = folder;
    this.store = store;
  }

  static async open(): Promise<Shop> {
    const folder = await freshFolder();
    return new Shop(folder, await openJsonStore(folder, versions));
  }

  async close(): Promise<void> {
    await this.store.close();
    await removeFolder(this.folder);
  }

  async reopen(): Promise<void> {
    await this.store.close();
    this.store = await openJsonStore(this.folder, versions);
  }

  /** A committee in the store; everybody of it can be written to. */
  async brings(committee: Committee, regulation: Regulation): Promise<void> {
    await this.store.transaction(async (tx) => {
      tx.regulations.put(regulationKey(regulation), regulation);
      tx.committees.put(committee.id, committee);
      for (const member of committee.members)
        for (const address of member.accounts)
          tx.accounts.put(address, {
            ...unknownAccount(address),
            seats: [{ committee: committee.id, member: member.id }],
            reachableSince: '2026-01-01T00:00:00.000Z',
          });
    });
  }

  async bringsFixture(id: CommitteeId): Promise<Committee> {
    const { file, regulation } = fixture(id);
    const committee = applyCommitteeFile(null, file, regulation, '2026-11-20');
    await this.brings(committee, regulation);
    return committee;
  }

  /** The tools of one process; each has a counter of its own. */
  process(mark = 'a', store = this.store): ReminderTools {
    return {
      store,
      sources: SOURCES,
      zone: ZONE,
      mails: false,
      now: () => this.now,
      nextId: makeCounter(() => this.now, mark),
      warn: (what) => this.warned.push(what),
    };
  }

  async ticks(local: string): Promise<number> {
    this.now = at(local);
    return tick(this.process());
  }

  /** What has been put on its way, as "address: text". */
  posted(): Promise<Envelope[]> {
    return this.store.transaction(async (tx) => (await tx.outbox.all()).map(([, one]) => one));
  }

  async to(address: string): Promise<string[]> {
    return (await this.posted()).filter(({ to }) => to === address).map(({ message }) => message.text);
  }
}

/** A committee of many members under Kiên Giang's regulation, where each owes a report before 15/6 and 15/12. */
export function crowd(name: string, count: number): { committee: Committee; regulation: Regulation } {
  const { file, regulation } = fixture('kien-giang');
  const members = Array.from({ length: count }, (_, number) => ({
    id: `tv-${number}`,
    name: `Thành viên ${number}`,
    role: number === 0 ? ('head' as const) : ('member' as const),
    secretary: number === 1,
    telegram: String(toNumber(name) * 1_000 + number + 1),
  }));
  const groups = [{ chat: `telegram:-${toNumber(name)}`, topics: {} }];
  return {
    committee: applyCommitteeFile(null, { ...file, id: name, members, groups }, regulation, '2026-11-20'),
    regulation,
  };
}

const toNumber = (name: string): number => Number(name.replace(/\D/g, '')) + 100;
