import { onTestFinished } from 'vitest';
import type { ActRecord } from '../src/domain/committee/act-record.ts';
import type { Kept, Shelf } from '../src/ports/store.ts';
import type { Regulation } from '../src/regulations/schema.ts';
import { House, type HouseOptions } from './doubles/house.ts';
import type { SeatedId } from './doubles/seated.ts';
import { type Group, type Person, Talk } from './flows/talk.ts';

/**
 * The stage of the story that is being told, so that it begins at its second sentence: `await opens('kien-giang')`, then
 * `who('tram').says(…)`. What is exported here is that of the newest opening.
 */

export let house: House;
export let talk: Talk;
/** Somebody of the committee, by their id in its file. */
export let who: (id: string) => Person;
export let group: Group;

/** Opens the house of a committee; it is closed when the test is over. */
export async function opens(
  committee: SeatedId,
  options: Omit<HouseOptions, 'committees'> = {},
): Promise<void> {
  const opened = await House.open({ committees: [committee], ...options });
  onTestFinished(() => opened.close());
  house = opened;
  talk = new Talk(opened);
  who = (id) => talk.member(committee, id);
  group = talk.groupOf(committee);
}

interface Shown extends Kept {
  readonly acts: ActRecord;
}

/** All documents of a shelf as they stand in the store, in the order of their ids. */
export const kept = <Name extends keyof Shown>(shelf: Name): Promise<Shown[Name][]> =>
  house.store.transaction(async (tx) => {
    const target = tx[shelf] as Shelf<Shown[Name], never>;
    return (await target.all()).map(([, document]) => document);
  });

/** The regulation of the open house with rules of its own from now on: a story under words that no file holds. */
export const restated = (change: (regulation: Regulation) => Regulation): Promise<void> =>
  house.store.transaction(async (tx) => {
    for (const [key, regulation] of await tx.regulations.all()) tx.regulations.put(key, change(regulation));
  });
