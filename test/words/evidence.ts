import { type Account, type Asking, RECORD_SHELVES } from '../../src/ports/store.ts';
import type { Seen } from '../doubles/telegram/world.ts';
import { Group, Person } from '../flows/people.ts';
import { accountOf, GROUP, type Who } from './committee.ts';
import type { Sentence } from './sentence.ts';
import type { SituationName, Stage } from './situations.ts';
import { type Snapshot, taken } from './snapshot.ts';

interface Button {
  readonly label: string;
  readonly command: string;
}

/** What came of one sentence, as it can be seen from outside and in the records. */
export interface Evidence {
  readonly who: Who;
  /** Documents of the records that are other than before, by `<shelf>:<id>`. */
  readonly changed: ReadonlyMap<string, { readonly before: unknown; readonly after: unknown }>;
  /** The question or preview that is open now. */
  readonly asking: Asking | null;
  /** What was said to them since, in private and in the group, the newest last. */
  readonly said: readonly { readonly text: string; readonly buttons: readonly Button[] }[];
}

const RECORDS = [...RECORD_SHELVES, 'register'] as const;

export function speakerOf({ ctx, as }: Pick<Sentence, 'ctx' | 'as'>): Who {
  if (as === 'chair' || ctx === 'head-idle') return 'an';
  if (as === 'secretary') return 'thu';
  return as === 'head' ? 'hai' : 'minh';
}

/** Says it, waits until all is answered, and looks at what came of it. */
export async function heard(stage: Stage, sentence: Sentence, before: Snapshot): Promise<Evidence> {
  const { house, talk, card } = stage;
  const who = speakerOf(sentence);
  const person = new Person(talk, accountOf(who));
  const chats = [accountOf(who), GROUP];
  const seen = new Map(chats.map((chat) => [chat, standing(house.fake.messages(chat))]));
  if (inGroup(sentence.ctx)) person.saysIn(new Group(talk, GROUP), sentence.say, card ?? undefined);
  else person.says(sentence.say);
  await talk.settled();
  const after = await taken(house.store);
  const account = after.accounts.get(`telegram:${accountOf(who)}`) as Account | undefined;
  const said = chats
    .toReversed()
    .flatMap((chat) =>
      house.fake
        .messages(chat)
        .filter(
          (one) => seen.get(chat)?.get(one.message_id) !== one.edits && !(chat === GROUP && isCard(one)),
        ),
    );
  return {
    who,
    changed: changes(before, after),
    asking: account?.asking ?? null,
    said: said.map((one) => ({ text: one.text ?? one.caption ?? '', buttons: buttonsOf(one) })),
  };
}

const inGroup = (ctx: SituationName): boolean => ctx === 'invited-group';
const standing = (all: readonly Seen[]): Map<number, number> =>
  new Map(all.map((one) => [one.message_id, one.edits]));
const isCard = (one: Seen): boolean => one.text?.includes('Thời gian:') === true;

const buttonsOf = ({ reply_markup }: Seen): Button[] =>
  (reply_markup?.inline_keyboard ?? []).flat().map((button) => ({
    label: button.text,
    command:
      'callback_data' in button ? String(button.callback_data) : 'url' in button ? String(button.url) : '',
  }));

function changes(before: Snapshot, after: Snapshot): Evidence['changed'] {
  const found = new Map<string, { before: unknown; after: unknown }>();
  for (const shelf of RECORDS)
    for (const [id, now] of after[shelf]) {
      const then = before[shelf].get(id) ?? null;
      if (then !== now && essence(then) !== essence(now))
        found.set(`${shelf}:${id}`, { before: then, after: now });
    }
  return found;
}

/** Without what becomes of messages. */
const essence = (document: unknown): string =>
  JSON.stringify(document, (key, value) =>
    ['cards', 'deliveries', 'posts'].includes(key) ? undefined : value,
  );
