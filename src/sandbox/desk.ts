import { GROUP, type ShownMessage, sandboxAddress } from '../channels/sandbox/sandbox.ts';
import { type Address, chatOf, readAddress, writeAddress } from '../domain/address.ts';
import { activeMembers } from '../domain/committee/committee.ts';
import { bodyName } from '../domain/committee/wording.ts';
import { DAY, HOUR, type Instant, toInstant, toMilliseconds } from '../domain/time/instant.ts';
import type { Choice } from '../ports/message.ts';
import { parseRegulation } from '../regulations/load.ts';
import { mistakenFor } from '../regulations/mistaken.ts';
import type { Regulation } from '../regulations/schema.ts';
import { notAProfile } from '../say/reading/mistaken.ts';
import * as say from '../say/sandbox.ts';
import { turned } from '../say/sandbox-turn.ts';
import { keepUp } from '../upkeep/upkeep.ts';
import { watchArrivals } from './arrivals.ts';
import { nextDue } from './next-due.ts';
import type { Program } from './player.ts';
import { OWN, regulationsToChoose } from './sample.ts';
import { Stage, type StageTools } from './stage.ts';

/** What the page sees and may do. Ids are the page's: a person's number, `group`, a message's number. */
interface SandboxDesk {
  state(): Promise<object>;
  /** Calls with every event of the page's stream until the returned function is called. */
  watch(tell: (event: 'state' | 'message' | 'clock', data: object) => void): () => void;
  say(words: Words): Promise<void>;
  tap(tap: Tap): Promise<{ toast: string | null; openPrivate: boolean }>;
  turn(forward: 'hour' | 'day' | 'next'): Promise<{ now: Instant; note: string }>;
  /** Under one that ships, by its id, or under a file of one's own. */
  restart(wanted: { readonly regulation: string } | { readonly own: OwnFile }): Promise<void>;
  file(id: string): { name: string; bytes: Buffer; picture?: true } | null;
  /** The sentence for what could not be done; `null` for a fault of the program. */
  refusal(error: unknown): string | null;
  readonly sentences: { readonly tooMuch: string; readonly notUnderstood: string };
}

interface OwnFile {
  readonly name: string;
  readonly text: string;
}

interface Words {
  /** The page's own; the same again for what it could not send. */
  readonly key: string;
  readonly as: string;
  readonly chat: 'group' | 'private';
  readonly topic: string | null;
  readonly text: string;
  readonly replyTo: string | null;
  readonly file: { readonly name: string; readonly type: string; readonly base64: string } | null;
}

interface Tap {
  readonly as: string;
  readonly chat: 'group' | 'private';
  readonly message: string;
  readonly row: number;
  readonly column: number;
}

/** Something that the page asked for cannot be; the sentence is for who uses it. */
class NotInSandbox extends Error {}

const STRANGER = '99';

/** Opens the sandbox: a sample committee that lives, and what the page may do with it. */
export async function openDesk<Behind extends Program>(
  tools: StageTools<Behind>,
): Promise<{ desk: SandboxDesk; stage: Stage<Behind> }> {
  const { sandbox, store, clock, zone } = tools;
  const now = (): Instant => toInstant(clock.now());
  const stage = await Stage.open(tools);
  const watchers = new Set<(event: 'state' | 'clock', data: object) => void>();
  /** The people of the sample talk among themselves; whoever watches sees the end of it. */
  let quiet = false;
  let own: Regulation | null = null;

  const state = async (): Promise<object> => {
    await stage.ready;
    const { committee, rules } = await stage.current();
    return {
      now: now(),
      zone,
      speed: 1,
      regulation: stage.regulation,
      regulations: [...regulationsToChoose(), ...(own ? [{ id: OWN, title: own.title }] : [])],
      committee: {
        name: committee.name,
        shortName: committee.shortName,
        body: bodyName('committee', rules),
      },
      people: [
        ...activeMembers(committee).map((member) => say.person(member, rules)),
        say.stranger(STRANGER),
      ],
      topics: say.topics(),
      messages: sandbox.messages.map(shown),
      past: stage.past,
      owing: stage.owing,
    };
  };

  /** Whose part is played; nobody else can be. */
  const player = async (as: string): Promise<{ address: Address; name: string }> => {
    await stage.ready;
    if (as === STRANGER) return { address: sandboxAddress(STRANGER), name: say.stranger(STRANGER).name };
    const member = activeMembers(stage.committee).find((one) => String(one.no) === as);
    if (!member) throw new NotInSandbox(say.noSuchPart());
    return { address: sandboxAddress(as), name: member.name };
  };

  const desk: SandboxDesk = {
    state,
    watch: (tell) => {
      const stopMessages = sandbox.watch((message) => {
        if (!quiet) tell('message', shown(message));
      });
      watchers.add(tell);
      return () => {
        stopMessages();
        watchers.delete(tell);
      };
    },
    say: async (words) => {
      const { address, name } = await player(words.as);
      const chat = words.chat === 'group' ? inTopic(words.topic) : address;
      if (words.chat === 'group' && words.as === STRANGER) throw new NotInSandbox(say.strangerInGroup());
      const file = words.file && { ...words.file, bytes: Buffer.from(words.file.base64, 'base64') };
      await sandbox.says({
        key: words.key,
        from: address,
        name,
        chat,
        text: words.text,
        replyTo: words.replyTo,
        file,
      });
    },
    tap: async ({ as, chat, message, row, column }) => {
      const { address, name } = await player(as);
      const place = sandbox.messages.find((one) => one.id === message)?.chat ?? null;
      const right =
        chat === 'group' ? as !== STRANGER && place && chatOf(place) === GROUP : place === address;
      const done = place && right ? await sandbox.taps(address, name, place, message, row, column) : null;
      if (!done) throw new NotInSandbox(say.choiceGone());
      return { toast: done.toast, openPrivate: done.openPrivate !== null };
    },
    turn: async (forward) => {
      await stage.ready;
      // What was done since the last minute has not been planned yet.
      if (forward === 'next') await stage.program.wake();
      const due =
        forward === 'next'
          ? await store.transaction((tx) => nextDue(tx, stage.committee, zone, now()))
          : null;
      const by = due ? toMilliseconds(due.at) - clock.now() : forward === 'hour' ? HOUR : DAY;
      const came = await watchArrivals(tools, stage.committee);
      clock.forward(by);
      await keepUp(store, now(), zone);
      await stage.program.wake();
      await stage.program.settled();
      for (const tell of watchers) tell('clock', { now: now() });
      const occasion = due?.occasion ?? { what: forward === 'next' ? 'none' : 'reminder' };
      return { now: now(), note: turned(now(), zone, occasion, await came()) };
    },
    restart: async (wanted) => {
      if ('own' in wanted) own = readOwn(wanted.own);
      const chosen = 'own' in wanted || wanted.regulation === OWN ? own : wanted.regulation;
      if (chosen === null || (typeof chosen === 'string' && !isShipped(chosen)))
        throw new NotInSandbox(say.noSuchRegulation());
      await stage.ready.catch(() => {});
      quiet = true;
      await stage.restart(chosen).finally(() => {
        quiet = false;
      });
      const fresh = await state();
      for (const tell of watchers) tell('state', fresh);
    },
    file: (id) => sandbox.file(id),
    refusal: (error) => (error instanceof NotInSandbox ? error.message : null),
    sentences: { tooMuch: say.tooMuch(), notUnderstood: say.notUnderstood() },
  };
  return { desk, stage };
}

const isShipped = (wanted: string): boolean => regulationsToChoose().some(({ id }) => id === wanted);

function readOwn({ name, text }: OwnFile): Regulation {
  const mistaken = mistakenFor(name, text);
  if (mistaken) throw new NotInSandbox(notAProfile(name, mistaken));
  const reading = parseRegulation(text, name);
  if (!reading.ok) throw new NotInSandbox(say.ownFaulty(name, reading.faults));
  return reading.regulation;
}

const inTopic = (topic: string | null): Address =>
  topic === '5' || topic === '7' ? writeAddress('sandbox', '-1', topic) : GROUP;

/** A message in the page's own terms. */
function shown(message: ShownMessage): object {
  const place = readAddress(message.chat);
  const inGroup = chatOf(message.chat) === GROUP;
  return {
    chat: inGroup ? 'group' : (place?.chat ?? ''),
    topic: inGroup ? (place?.topic ?? null) : null,
    id: message.id,
    from: message.from === null ? 'bot' : (readAddress(message.from)?.chat ?? ''),
    at: message.at,
    title: message.title,
    text: message.text,
    choices: message.choices.map((row) => row.map(shownChoice)),
    file: message.file && { ...message.file, url: `/sandbox/files/${message.file.id}` },
    replyTo: message.replyTo,
    edited: message.edited,
  };
}

const shownChoice = (choice: Choice): object => ({
  label: choice.label,
  kind: 'openPrivate' in choice ? 'private' : 'command',
});
