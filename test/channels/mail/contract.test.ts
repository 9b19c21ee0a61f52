import type { Failure, SendOrder } from '../../../src/ports/channel.ts';
import { channelContract, type Platform } from '../../contracts/channel.ts';
import { type Meets, PostOffice } from '../../doubles/post-office.ts';
import { mailTo } from './bench.ts';

const AN = { address: 'mail:an@example.gov.vn', name: 'Nguyễn Văn An' } as const;

const MAILBOX = 'an@example.gov.vn';
const FAILURES: Readonly<Partial<Record<Failure['kind'], readonly [mailbox: string, meets: Meets]>>> = {
  auth: ['*', { code: 553, at: 'sender' }],
  network: [MAILBOX, { code: 421, at: 'mailbox' }],
  deferred: [MAILBOX, { code: 451, at: 'mailbox' }],
  bounced: [MAILBOX, { code: 550, at: 'mailbox' }],
};

async function platform(): Promise<Platform> {
  const office = await PostOffice.open();
  const channel = mailTo(office);
  const never = (): never => {
    throw new Error('nothing is taken from there');
  };
  return {
    channel,
    person: AN,
    group: null,
    writes: never,
    takes: never,
    shown: () =>
      office.arrived.map(({ letter }) => {
        const text = (letter.text ?? '').replace(/\n$/, '');
        const subject = letter.subject ?? '';
        const titled = !text.trim().startsWith(subject.replace(/…$/, ''));
        return { id: letter.messageId ?? '', text: titled ? `${subject}\n${text}` : text };
      }),
    toast: () => null,
    redelivers: never,
    unconfirmed: () => 0,
    fails: (kind): Partial<SendOrder> => {
      if (kind === 'rejected') return { to: 'mail:an@example.gov.vn,binh@example.gov.vn' };
      const [mailbox, meets] = FAILURES[kind] ?? [];
      if (mailbox && meets) office.meets(mailbox, meets);
      return {};
    },
    stumbles: () => office.turnsAway(1),
    close: () => office.close(),
  };
}

channelContract(
  'Mail',
  {
    groups: false,
    edits: false,
    toasts: false,
    failures: ['auth', 'network', 'deferred', 'bounced', 'rejected'],
    anyLength: true,
    onlySends: true,
  },
  platform,
);
