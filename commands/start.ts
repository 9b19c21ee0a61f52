import { type Ask, type Context, defineOpenCommand, type Reply, reply } from '../src/command.ts';
import { channelOf } from '../src/domain/address.ts';
import { Attempts } from '../src/domain/attempts.ts';
import { type Committee, type Member, memberById, secretaries } from '../src/domain/committee.ts';
import { DomainError } from '../src/domain/domain-error.ts';
import {
  accountReplaced,
  consent,
  consentQuestion,
  hello,
  nowAdministrator,
  secretaryTold,
  welcome,
} from '../src/text/members.ts';

/** What the bot's own links carry where no code is meant. */
const GREETINGS = new Set(['xin-chao', 'tiep-tuc']);
const KEPT = 'kept';
const attempts = new Attempts();

const code: Ask<string, Context> = {
  question: async () => hello(false),
  unsaid: async () => ({ ok: true, value: '' }),
  read: async (input, context) => {
    // Only what was put there below carries this mark; nobody can type it.
    if (input.file?.channel === KEPT) return { ok: true, value: input.text };
    const value = input.text.trim().slice(0, 64);
    if (value === '' || GREETINGS.has(value) || context.isSetupCode(value)) return { ok: true, value };
    const typed = value.replaceAll(':', '');
    const keep = { text: context.carried(typed), file: { channel: KEPT, id: '', name: '', size: null } };
    return { ok: true, value: typed, keep };
  },
};

interface Invited {
  readonly committee: Committee;
  readonly member: Member;
}

async function invited(context: Context, given: string, take: boolean): Promise<Invited> {
  const { address } = context.account;
  if (attempts.tooMany(address, context.now)) throw new DomainError('too-many-codes');
  const invitation = await context.invitation(given, take);
  if (!invitation) attempts.failed(address, context.now);
  const committee = invitation ? await context.tx.committees.get(invitation.committee) : null;
  const member = committee && invitation ? memberById(committee, invitation.member) : null;
  if (!committee || !member || member.left !== null) throw new DomainError('code-unknown');
  const seat = context.account.seats.find((one) => one.committee === committee.id);
  if (seat && seat.member !== member.id) throw new DomainError('already-linked');
  return { committee, member };
}

export const start = defineOpenCommand({
  name: 'start',
  // Not "bắt đầu": questions begin with it ("bắt đầu lúc mấy giờ?").
  aliases: [],
  summary: 'bắt đầu; kết nối bằng mã mời',
  usage: 'mã mời',
  who: 'everyone',
  where: 'private',
  asks: { code },
  async confirm(context, args) {
    if (args.code === '' || GREETINGS.has(args.code) || context.isSetupCode(args.code)) return null;
    const { committee, member } = await invited(context, args.code, false);
    return { preview: [consent(member, committee)], question: consentQuestion(), yes: 'Đồng ý' };
  },
  async run(context, args): Promise<Reply> {
    const known = context.account.seats.length > 0;
    if (args.code === '' || GREETINGS.has(args.code)) return reply(hello(known));
    if (context.isSetupCode(args.code)) {
      context.tx.accounts.put(context.account.address, {
        ...context.account,
        administrator: true,
        asking: null,
      });
      return reply(nowAdministrator());
    }
    const { committee, member } = await invited(context, args.code, true);
    await link(context, committee, member);
    return reply(welcome(member, committee));
  },
});

/** A new account takes the place of an older one of the same person on the same channel. */
async function link(context: Context, committee: Committee, member: Member): Promise<void> {
  const { account, tx, now } = context;
  const seat = { committee: committee.id, member: member.id };
  const replaced = member.accounts.filter(
    (address) => address !== account.address && channelOf(address) === channelOf(account.address),
  );
  for (const address of replaced) {
    const old = await tx.accounts.get(address);
    if (!old) continue;
    const left = old.seats.filter((one) => one.committee !== committee.id);
    tx.accounts.put(address, { ...old, seats: left, asking: null });
    if (old.reachableSince !== null) context.post(address, accountReplaced(committee));
  }
  const seats = [...account.seats.filter((one) => one.committee !== committee.id), seat];
  tx.accounts.put(account.address, { ...account, seats, linkedAt: now, asking: null });
  const accounts = [
    ...member.accounts.filter((address) => address !== account.address && !replaced.includes(address)),
    account.address,
  ];
  const members = committee.members.map((one) => (one.id === member.id ? { ...one, accounts } : one));
  tx.committees.put(committee.id, { ...committee, members });
  for (const secretary of secretaries(committee)) {
    const [to] = secretary.accounts;
    if (to && secretary.id !== member.id) context.post(to, secretaryTold(member, replaced.length > 0));
  }
}
