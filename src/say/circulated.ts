import { amongPresent, type Circulating, type Circulation, silentOn } from '../domain/circulation.ts';
import type { Committee } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Choice } from '../ports/message.ts';
import { circulatedName, deliveryReceived, deliveryTally, lettersReceived } from './deliveries.ts';
import { cut, nameOf } from './people/people.ts';
import { sayShort } from './when.ts';

/** Whom a conclusion, a notice at large or a sheet reached, by what and when, and who acknowledged it. */

/** A page holds so many people, so that a message stays within every platform's bound. */
const PAGE = 20;

/** One of the three, as it is looked up. */
export interface Circulated {
  readonly what: Circulating;
  readonly circulation: Circulation;
  /** When it was sent. */
  readonly at: Instant;
  /** The command that shows whom it reached. */
  readonly list: string;
}

export interface Reached {
  readonly lines: readonly string[];
  readonly page: number;
  readonly pages: number;
}

/** How many it reached, then everybody's line, a page at a time. */
export function reachedLines(whole: Circulation, page: number, committee: Committee, zone: string): Reached {
  const circulation = amongPresent(whole, committee);
  const { to } = circulation;
  const pages = Math.max(1, Math.ceil(to.length / PAGE));
  const here = Math.min(Math.max(1, page), pages);
  const people = to
    .slice((here - 1) * PAGE, here * PAGE)
    .map(
      (id, index) =>
        `${(here - 1) * PAGE + index + 1}. ${nameOf(committee, id)}: ${ownLine(circulation, id, committee, zone)}`,
    );
  return {
    lines: [...counts(circulation), '', ...people, ...(pages > 1 ? [`Trang ${here}/${pages}.`] : [])],
    page: here,
    pages,
  };
}

/** The buttons to the other pages; `command` gives that of one. */
export function turns(
  { page, pages }: Omit<Reached, 'lines'>,
  command: (page: number) => string,
): Choice[][] {
  const turn = (label: string, to: number): Choice[][] =>
    to >= 1 && to <= pages ? [[{ label, command: command(to) }]] : [];
  return [...turn('Trang sau', page + 1), ...turn('Trang trước', page - 1)];
}

function counts(circulation: Circulation): string[] {
  const { to, deliveries, wantsAcknowledgement } = circulation;
  const states = to.map((id) => deliveries[id]?.state ?? 'waiting');
  const count = (state: string): number => states.filter((each) => each === state).length;
  const lost = count('failed') + count('no-account');
  return [
    `Đã đến ${count('sent')}/${to.length} đồng chí${count('waiting') > 0 ? `, đang gửi ${count('waiting')}` : ''}${lost > 0 ? `, chưa liên lạc được ${lost}` : ''}.`,
    ...(wantsAcknowledgement
      ? [`Đã xác nhận: ${to.length - silentOn(circulation).length}/${to.length}.`]
      : []),
  ];
}

/** "Zalo, 09:00 thứ Sáu 20/11/2026; chưa xác nhận" */
function ownLine(circulation: Circulation, id: string, committee: Committee, zone: string): string {
  const { deliveries, letters, acknowledged, version, wantsAcknowledgement } = circulation;
  const word = acknowledged[id];
  const ack = !wantsAcknowledgement
    ? ''
    : word?.version === version
      ? `; đã xác nhận ${sayShort(word.at, zone)}${word.by === id ? '' : ` (${nameOf(committee, word.by)} ghi)`}`
      : '; chưa xác nhận';
  return `${deliveryReceived(deliveries[id], zone)}${lettersReceived(letters, id, zone)}${ack}`;
}

const shortName = ({ what, circulation }: Circulated): string => cut(circulatedName(what, circulation), 150);

/** What one member received of each. */
export const memberLines = (
  all: readonly Circulated[],
  member: string,
  committee: Committee,
  zone: string,
): string[] => all.map((one) => `- ${shortName(one)}: ${ownLine(one.circulation, member, committee, zone)}`);

/** A line for each with how many it reached, and the button to everybody's. */
export function latestLines(
  all: readonly Circulated[],
  committee: Committee,
): { readonly lines: string[]; readonly choices: Choice[][] } {
  return {
    lines: all.map((one) => {
      const { to, deliveries } = amongPresent(one.circulation, committee);
      const { reached, missing } = deliveryTally(to, deliveries, committee);
      return `- ${shortName(one)}: đã đến ${reached}${missing ? `; chưa liên lạc được: ${missing}` : ''}.`;
    }),
    choices: all.map((one) => [{ label: `Ai đã nhận: ${cut(shortName(one), 40)}`, command: one.list }]),
  };
}
