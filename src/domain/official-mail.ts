import type { Regulation } from '../regulations/schema.ts';
import type { Address } from './address.ts';
import { type Member, roleIn } from './committee/committee.ts';
import type { DisclosureClass } from './conclusions/conclusion.ts';

/** The channel of letters. */
export const MAIL = 'mail';
/** A mailbox as an address to which letters go. */
export const mailbox = (email: string): Address => `${MAIL}:${email}`;

export interface Mailbox {
  readonly whose: 'member' | 'agency';
  /** Whose it is, or whose agency's. */
  readonly member: string;
  readonly address: Address;
}

export const mailKey = ({ whose, member }: Pick<Mailbox, 'whose' | 'member'>): string =>
  whose === 'member' ? member : `${member} agency`;

/** Whom and what a key names. */
export const readMailKey = (key: string): Pick<Mailbox, 'whose' | 'member'> => {
  const [member = '', agency] = key.split(' ');
  return { whose: agency === undefined ? 'member' : 'agency', member };
};

export interface OfficialMail {
  readonly boxes: readonly Mailbox[];
  /** Whose mailbox is not known, though the text is to go there. */
  readonly missing: readonly Pick<Mailbox, 'whose' | 'member'>[];
}

/**
 * Where a text of the committee goes by official mail, as the regulation has it; nowhere where it names no such way. What
 * is internal goes to members alone: others than they open an agency's mailbox. An agency gets one copy, however many of
 * its people sit on the committee.
 */
export function officialMail(
  to: readonly Member[],
  { information: { delivery } }: Regulation,
  of: DisclosureClass,
): OfficialMail {
  const boxes = new Map<Address, Mailbox>();
  const missing: Pick<Mailbox, 'whose' | 'member'>[] = [];
  const add = (member: string, whose: Mailbox['whose'], email: string | null): void => {
    if (email === null) missing.push({ whose, member });
    else if (!boxes.has(mailbox(email)))
      boxes.set(mailbox(email), { whose, member, address: mailbox(email) });
  };
  for (const member of to) {
    const { id, email, agency, agencyEmail } = member;
    if (delivery?.to.includes('member')) add(id, 'member', email);
    const sits = agency !== null && roleIn(member, 'committee') !== null;
    if (delivery?.to.includes('member-agency') && of === 'disclosable' && sits)
      add(id, 'agency', agencyEmail);
  }
  return { boxes: [...boxes.values()], missing };
}
