/**
 * What a guided tour is judged from: the messages alone. Nothing here touches the page, so that it can be tested
 * by itself.
 *
 * @typedef {import('./state.js').Message} Message
 * @typedef {import('./state.js').Person} Person
 *
 * @typedef {object} World
 * @property {readonly Person[]} people
 * @property {readonly Message[]} messages In the order in which they were written.
 * @property {string | null} past The last message of what had happened before anybody looked.
 * @property {{ body: string }} committee Its plain name: “Hội đồng”.
 * @property {readonly string[]} owing Who had a report to hand in then.
 *
 * @typedef {object} Deed What comes next in a step: one thing, as one person, in their private chat.
 * @property {string | null} as Whoever one is may turn the clock: `null`.
 * @property {string} label In words, after the name of who does it: “bấm “Ghi nhận””.
 * @property {{ text: string }} [say]
 * @property {{ message: string, row: number, column: number }} [tap]
 * @property {'next'} [turn]
 *
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {string} what
 * @property {(world: World) => boolean} done
 * @property {(world: World) => boolean} [fits] Whether it can be done here at all; without it, always.
 * @property {(world: World) => Deed | null} next `null`: an earlier step is missing, or there is nothing to do.
 *
 * @typedef {{ id: string, title: string, steps: readonly Step[] }} Guide
 */

/** @type {(message: Message) => boolean} */
export const byBot = (message) => message.from === 'bot';

/** What was written since somebody looks: what the sample's people did before does nobody's steps. */
/** @type {(world: World) => Message[]} */
export const newsOf = ({ messages, past }) => messages.filter(({ id }) => Number(id) > Number(past));

/** @type {(message: Message, what: RegExp) => boolean} */
export const says = (message, what) =>
  byBot(message) && what.test(`${message.title ?? ''}\n${message.text}`.normalize('NFC'));

/** @type {(world: World, what: RegExp) => boolean} */
export const isSaid = (world, what) => newsOf(world).some((message) => says(message, what));

/** @type {(world: World) => Person | undefined} */
export const secretaryOf = ({ people }) => people.find((person) => person.known && person.secretary);

/** Those who were invited and neither chair nor prepare the meeting; the most junior last. */
/** @type {(world: World) => Person[]} */
export const guestsOf = ({ people, messages }) =>
  people.filter(
    (person) =>
      person.known &&
      !person.secretary &&
      messages.some((message) => message.chat === person.id && says(message, /Trân trọng kính mời .+ dự:/u)),
  );

/** The newest message for which that holds. */
/** @type {(messages: readonly Message[], fits: (message: Message) => boolean) => Message | undefined} */
export const newest = (messages, fits) => messages.findLast((message) => byBot(message) && fits(message));

/** @type {(message: Message, label: RegExp) => boolean} */
export const offers = ({ choices }, label) => choices.flat().some((choice) => label.test(choice.label));

/** So much of what is to be written or pressed is shown beforehand. */
const SHOWN = 40;

/** Whole words. */
/** @type {(text: string) => string} */
const shortened = (text) =>
  text.length > SHOWN ? `${text.slice(0, text.lastIndexOf(' ', SHOWN)).replace(/[\s,:“]+$/u, '')}…` : text;

/** @type {(as: string, text: string) => Deed} */
export const writes = (as, text) => ({
  as,
  label: `nhắn: “${shortened(text)}”`,
  say: { text },
});

/** A wish of one's own, once no other question is open: what is said would be taken for its answer. */
/** @type {(world: World, as: string, text: string) => Deed} */
export function begins(world, as, text) {
  const heard = newest(newsOf(world), ({ chat }) => chat === as);
  return writes(as, heard && offers(heard, /^(?:Câu trước|Thôi)$/u) ? 'Thôi' : text);
}

/** The first choice under a message that fits. */
/** @type {(message: Message | undefined, fits: { test(label: string): boolean }) => Deed | null} */
export function taps(message, fits) {
  if (!message) return null;
  for (const [row, choices] of message.choices.entries()) {
    const column = choices.findIndex(({ label }) => fits.test(label));
    if (column < 0) continue;
    return {
      as: message.chat,
      label: `bấm “${shortened(choices[column]?.label ?? '')}”`,
      tap: { message: message.id, row, column },
    };
  }
  return null;
}

/** @type {Deed} */
export const TURNS = {
  as: null,
  label: 'bấm “Đến mốc tiếp theo” cạnh đồng hồ',
  turn: 'next',
};

/**
 * What whoever prepares something does next, by what they heard. `lasting`: it still holds when something else was
 * said since.
 *
 * @typedef {{ heard: RegExp, lasting?: boolean, next: (world: World, heard: Message) => Deed | null }} Reply
 *
 * @param {World} world
 * @param {string} id
 * @param {readonly Reply[]} replies
 * @returns {Deed | null}
 */
export function replying(world, id, replies) {
  const heard = newsOf(world).filter((message) => message.chat === id && byBot(message));
  for (const message of heard.toReversed()) {
    const last = message === heard.at(-1);
    const found = replies.find((one) => (last || one.lasting) && says(message, one.heard));
    const deed = found?.next(world, message);
    if (deed) return deed;
  }
  return null;
}
