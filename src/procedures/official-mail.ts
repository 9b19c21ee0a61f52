import type { Circulating } from '../domain/circulation.ts';
import type { Committee, Member } from '../domain/committee/committee.ts';
import { memberById } from '../domain/committee/committee.ts';
import type { DisclosureClass } from '../domain/conclusions/conclusion.ts';
import { officialMail } from '../domain/official-mail.ts';
import type { Message, SeatContext } from '../ports/command.ts';
import type { Regulation } from '../regulations/schema.ts';
import { officialLetter, officialMailLines } from '../say/mail.ts';

/** What letters go out through: a command's context, or the program by itself at a set time. */
export type Mailing = Pick<SeatContext, 'post' | 'mails'> & {
  readonly committee: Committee;
  readonly regulation: Regulation;
};

/** A text of the committee that the regulation may have delivered by official mail. */
interface Official {
  readonly of: {
    readonly shelf: 'meetings' | Circulating;
    readonly id: string;
    /** `null` where it has none. */
    readonly version: number | null;
  };
  readonly class: DisclosureClass;
  readonly to: readonly Member[];
  /** One member's copy; that of their agency, which holds nothing that is theirs alone. */
  readonly own: (member: Member) => Message;
  readonly agency: (member: Member) => Message;
}

/** What will go by official mail, in words for who is about to send it; nothing where none does. */
export const mailForeseen = (
  { mails, committee, regulation }: Omit<Mailing, 'post'>,
  to: readonly Member[],
  of: DisclosureClass,
): string[] => (mails ? officialMailLines(officialMail(to, regulation, of), { committee, regulation }) : []);

/**
 * Puts a text on its way by official mail, to whom and where the regulation says; nothing where it names no such way, or
 * no letters are sent. The chat copies go besides: returns how to mark a member's, who may be reached by the letter alone.
 */
export function mailOfficially(
  mailing: Mailing,
  official: Official,
): (member: Member, copy: Message) => Message {
  const own = new Set<string>();
  const marked = ({ id }: Member, copy: Message): Message => (own.has(id) ? { ...copy, mailed: true } : copy);
  if (!mailing.mails) return marked;
  for (const box of officialMail(official.to, mailing.regulation, official.class).boxes) {
    const member = memberById(mailing.committee, box.member);
    if (!member) continue;
    const message = (box.whose === 'member' ? official.own : official.agency)(member);
    const letter = officialLetter(message, mailing, member, box.whose);
    const { whose } = box;
    if (whose === 'member') own.add(member.id);
    mailing.post(box.address, letter, { what: 'mailed', ...official.of, member: member.id, whose });
  }
  return marked;
}
