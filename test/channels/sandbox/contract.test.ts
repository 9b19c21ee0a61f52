import { GROUP, Sandbox, type Saying, sandboxAddress } from '../../../src/channels/sandbox/sandbox.ts';
import { type Acknowledgement, readAddress } from '../../../src/ports/channel.ts';
import { channelContract, type Platform } from '../../contracts/channel.ts';
import { noFile } from '../../doubles/no-file.ts';

const PERSON = { address: sandboxAddress('1'), name: 'Nguyễn <b>An</b> & Trần 😀' };

/** A browser over the sandbox: it keeps what could not be sent, and sends it again as the same. */
async function browser(): Promise<Platform> {
  const channel = new Sandbox({ clock: Date.now, run: 'r1', fetchFile: noFile });
  let unconfirmed = 0;
  let count = 0;
  let last: Saying | null = null;
  let told: Acknowledgement | null = null;
  const say = (saying: Saying): void => {
    unconfirmed += 1;
    channel.says(saying).then(
      () => {
        unconfirmed -= 1;
      },
      () => {},
    );
  };
  return {
    channel,
    person: PERSON,
    group: GROUP,
    writes: (text, where) => {
      count += 1;
      const chat = where ? GROUP : PERSON.address;
      last = {
        key: `tin-${count}`,
        from: PERSON.address,
        name: PERSON.name,
        chat,
        text,
        replyTo: null,
        file: null,
      };
      say(last);
    },
    takes: (chat, id, label) => {
      const rows = channel.messages.find((message) => message.id === id)?.choices ?? [];
      const row = rows.findIndex((choices) => choices.some((choice) => choice.label === label));
      const column = rows[row]?.findIndex((choice) => choice.label === label) ?? -1;
      void channel.taps(PERSON.address, PERSON.name, chat, id, row, column).then((acknowledgement) => {
        told = acknowledgement;
      });
    },
    shown: (chat) =>
      channel.messages
        .filter((message) => message.chat === chat && message.from === null && readAddress(chat))
        .map(({ id, title, text }) => ({ id, text: title === null ? text : `${title}\n${text}` })),
    toast: () => told?.toast ?? told?.openPrivate ?? null,
    redelivers: () => {
      if (last) say(last);
    },
    unconfirmed: () => unconfirmed,
    fails: (kind) => (kind === 'edit-gone' ? { edit: '999' } : { to: 'không phải: địa chỉ' }),
    stumbles: () => {},
    close: async () => {},
  };
}

channelContract(
  'Sandbox',
  {
    groups: true,
    edits: true,
    toasts: true,
    failures: ['rejected', 'edit-gone'],
    anyLength: true,
    neverAway: true,
  },
  browser,
);
