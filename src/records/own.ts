import { wasSent } from '../domain/announcements/announcement.ts';
import type { Committee, Member } from '../domain/committee/committee.ts';
import type { Context } from '../ports/command.ts';
import type { Kept } from '../ports/store.ts';
import { laterLines } from '../say/people/own-data-after.ts';

/** What is kept about a member of what follows meetings, in what is at hand. */
export async function ownRecordLines(
  { tx, zone }: Context,
  committee: Committee,
  member: Member,
): Promise<string[]> {
  const all = async <Name extends Exclude<keyof Kept, 'meetings'>>(shelf: Name): Promise<Kept[Name][]> =>
    (await tx[shelf].list(`${committee.id}/`)).map(([, document]) => document as Kept[Name]);
  const announcements = await all('announcements');
  const sent = announcements.filter(wasSent);
  const conclusions = (await all('conclusions')).flatMap(({ circulation }) => circulation ?? []);
  const acts = (await tx.acts.list(`${committee.id}/`)).filter(([, { by }]) => by === member.id);
  return [
    ...laterLines.tasks(await all('tasks'), member, zone),
    ...laterLines.received('Kết luận', conclusions, member, zone),
    ...laterLines.received(
      'Thông báo',
      sent.map(({ circulation }) => circulation),
      member,
      zone,
    ),
    ...laterLines.written(
      announcements
        .filter(({ by }) => by === member.id)
        .map(({ circulation, createdAt }) => ({ title: circulation.title, at: createdAt })),
      zone,
    ),
    ...laterLines.sheets(await all('sheets'), member),
    ...laterLines.reports(await all('reports'), member, zone),
    ...laterLines.problems(await all('problems'), member, zone),
    ...laterLines.plans(await all('plans'), member),
    ...laterLines.register((await all('register')).filter(({ by }) => by === member.id).length),
    ...laterLines.acts(acts.length),
  ];
}
