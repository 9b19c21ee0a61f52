import { isPrivate, referToAnnouncement } from '../domain/announcements/announcement.ts';
import { referToSheet } from '../domain/sheets/sheet.ts';
import type { SeatContext } from '../ports/command.ts';
import { announcementsManaged } from '../queries/announcements/list.ts';
import { conclusionsRead } from '../queries/conclusions/list.ts';
import { sheetsManaged } from '../queries/sheets/list.ts';
import type { Circulated } from '../say/circulated.ts';
import { conclusionCommand } from '../say/conclusions/names.ts';

/**
 * The newest notice at large, conclusion and opinion sheet that went out and are for who speaks to know of; where a
 * member is named, that went to them.
 */
export async function newestCirculated(context: SeatContext, member: string | null): Promise<Circulated[]> {
  const announcements = (await announcementsManaged(context))
    .filter(({ state, audience }) => state === 'sent' && isPrivate(audience))
    .map((one): Circulated => {
      const { circulation, at } = one;
      return { what: 'announcements', circulation, at, list: `/xemthongbao ${referToAnnouncement(one)}` };
    });
  const conclusions = (await conclusionsRead(context)).map((one): Circulated => {
    const { circulation, published } = one;
    return { what: 'conclusions', circulation, at: published.at, list: conclusionCommand(one, 'q') };
  });
  const sheets = (await sheetsManaged(context)).map((one): Circulated => {
    const { circulation, at } = one;
    return { what: 'sheets', circulation, at, list: `/ykien ${referToSheet(one)} nn` };
  });
  return [announcements, conclusions, sheets].flatMap((kind) => {
    const to = member === null ? kind : kind.filter(({ circulation }) => circulation.to.includes(member));
    return to.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, 1);
  });
}
