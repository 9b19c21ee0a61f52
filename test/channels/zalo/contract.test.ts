import type { Address, Channel, Command } from '../../../src/ports/channel.ts';
import { readAddress } from '../../../src/ports/channel.ts';
import { type Abilities, channelContract, type Platform } from '../../contracts/channel.ts';
import { AN, type BenchOptions, GROUP, openBench, paper } from '../../doubles/zalo/bench.ts';

const ZALO: Abilities = {
  groups: true,
  edits: false,
  toasts: false,
  failures: ['rate-limited', 'blocked', 'unreachable-window', 'auth', 'network', 'rejected', 'file-refused'],
};

channelContract('Zalo, with numbers to type', ZALO, () => zaloPlatform({ by: 'http' }));
channelContract('Zalo, with buttons', ZALO, () => zaloPlatform({ by: 'call', buttons: true }));

const SEND = '/message/cs';
const DAY = 24 * 3_600_000;
const idOf = (address: Address): string => readAddress(address)?.chat ?? '';

async function zaloPlatform(options: BenchOptions): Promise<Platform> {
  const { fake, channel: zalo, close } = await openBench(options);
  const numbered = new Map<string, readonly Command[]>();
  // What stands behind a number is told to who sent it, and kept by them.
  const channel: Channel = {
    name: zalo.name,
    can: zalo.can,
    start: (receive) => zalo.start(receive),
    stop: () => zalo.stop(),
    health: () => zalo.health(),
    isGroup: (chat) => zalo.isGroup(chat),
    door: () => zalo.door(),
    fetchFile: (file, most) => zalo.fetchFile(file, most),
    send: async (order) => {
      const sent = await zalo.send(order);
      numbered.set(sent.message, sent.numbered ?? []);
      return sent;
    },
  };
  let last = fake.emits('user_seen_message', AN, {});
  return {
    channel,
    // An event holds no name.
    person: { address: `zalo:${AN}`, name: '' },
    group: `zalo:${GROUP}`,
    writes: (text, where) => {
      const said = where === 'group' && !text.startsWith('/') ? `@${fake.oa.name} ${text}` : text;
      last = fake.says(AN, said, where ? { group: GROUP } : {});
    },
    takes: (chat, message, label) => {
      if (fake.buttons) {
        last = fake.taps(idOf(chat), message, label);
        return;
      }
      const choices = numbered.get(message) ?? [];
      const at = choices.findIndex((choice) => choice.label === label);
      const shown = fake.messages(idOf(chat)).find(({ id }) => id === message);
      if (!shown?.text.includes(`${at + 1}. ${label}`)) throw new Error(`“${label}” has no number`);
      last = fake.says(AN, choices[at]?.command ?? '');
    },
    shown: (chat) => fake.messages(idOf(chat)).map(({ id, text }) => ({ id, text })),
    toast: () => null,
    redelivers: () => void fake.redelivers(last),
    unconfirmed: () => fake.unconfirmed(),
    fails: (kind) => {
      if (kind === 'rate-limited') fake.fault({ kind: 'error', code: -32, path: SEND });
      if (kind === 'blocked') fake.blocks(AN);
      if (kind === 'unreachable-window') fake.wasSilentFor(AN, 8 * DAY);
      if (kind === 'auth') fake.tokens.revoke();
      if (kind === 'network') fake.fault({ kind: 'drop', path: SEND });
      if (kind === 'rejected') fake.fault({ kind: 'error', code: -201, path: SEND });
      return kind === 'file-refused' ? { message: { text: 'Biểu mẫu', file: paper('bieu.xlsx') } } : {};
    },
    stumbles: () => fake.fault({ kind: 'html', path: '/getoa', times: 2 }),
    close,
  };
}
