import { askChoice } from '../../src/asks/choice.ts';
import type { Committee } from '../../src/domain/committee/committee.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { chosenCommittee, whichOne } from '../../src/say/committee/groups.ts';
import { displaced } from '../../src/say/talk.ts';

export const chonban = defineCommand({
  name: 'chonban',
  aliases: ['doiban'],
  summary: 'chọn nơi đang nói tới, nếu đồng chí tham gia nhiều nơi',
  who: 'members',
  where: 'private',
  asks: first(
    'committee',
    askChoice<Committee>(
      (all) => whichOne(all.map(({ value }) => value)),
      async (context) => {
        const all: Committee[] = [];
        for (const seat of context.account.seats) {
          const committee = await context.tx.committees.get(seat.committee);
          if (committee) all.push(committee);
        }
        return all.map((committee) => ({ key: committee.id, label: committee.shortName, value: committee }));
      },
    ),
  ),
  async run(context, { committee }) {
    const account = (await context.tx.accounts.get(context.account.address)) ?? context.account;
    const { asking } = account;
    context.tx.accounts.put(account.address, { ...account, current: committee.id, asking: null });
    const lost = asking?.wants === null ? [displaced(asking.about ?? '', asking.command)] : [];
    return { messages: [...lost, chosenCommittee(committee)] };
  },
});
