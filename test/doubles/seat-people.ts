import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import type { FakeTelegram } from './fake-telegram.ts';
import type { FakeZalo } from './fake-zalo.ts';

/**
 * Everybody of a committee has opened the chat with the bot and sits in its group. `file`: as it is on Telegram; `there`:
 * as it is where its people are.
 */
export function seatPeople(
  { fake, zalo }: { readonly fake: FakeTelegram; readonly zalo: FakeZalo | null },
  file: CommitteeFile,
  there: CommitteeFile,
): void {
  for (const member of there.members) if (member.zalo) zalo?.user({ id: member.zalo, name: member.name });
  for (const { chat } of there.groups ?? []) {
    const members = there.members.flatMap((member) => member.zalo ?? []);
    const [channel, group = ''] = chat.split(':');
    if (channel === 'zalo') zalo?.group({ id: group, name: file.shortName, members });
  }
  for (const member of file.members) fake.user({ id: Number(member.telegram), first_name: member.name });
  for (const group of file.groups ?? [])
    fake.group({
      id: Number(group.chat.replace('telegram:', '')),
      title: file.shortName,
      type: 'supergroup',
      is_forum: true,
      topics: [
        { id: 5, name: 'Thông báo' },
        { id: 7, name: 'Nhắc việc' },
      ],
      members: file.members.map((member) => Number(member.telegram)),
    });
}
