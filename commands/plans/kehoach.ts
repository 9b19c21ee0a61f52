import { placeAndLine, places, planWish, planWord } from '../../src/asks/plans/plan.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { defineCommand, first, type Reply, reply } from '../../src/ports/command.ts';
import { addItems, dropItems, mendItem, previewPut, putPlan } from '../../src/procedures/plans/draft.ts';
import {
  issuePlan,
  openVote,
  previewIssue,
  previewVote,
  returnPlan,
} from '../../src/procedures/plans/issue.ts';
import { listPlans, planCardOf } from '../../src/procedures/plans/show.ts';
import { planNamed } from '../../src/queries/plans/list.ts';

/** The programme and plan of a year: drafted, put, voted on where the regulation says so, issued, followed. */
export const kehoach = defineCommand({
  name: 'kehoach',
  aliases: ['chuongtrinh', 'kehoachnam', 'chuongtrinhcongtac'],
  summary: 'chương trình, kế hoạch công tác năm',
  usage: 'năm, các việc mỗi việc một dòng',
  who: 'members',
  where: 'private',
  asks: first('wish', planWish).and('word', planWord),
  async confirm(context, { wish, word }) {
    if (wish.deed === 'put') return previewPut(context);
    if (wish.deed === 'vote') return previewVote(context, word);
    return wish.deed === 'issue' ? previewIssue(context) : null;
  },
  async run(context, { wish, word }): Promise<Reply> {
    const { deed, of, year } = wish;
    switch (deed) {
      case 'list':
        return listPlans(context, wish.words);
      case 'show':
        return reply(await planCardOf(context, (await planNamed(context)).plan));
      case 'draft':
      case 'add':
        if (!of) throw new DomainError('plan-unknown');
        return addItems(context, of, year, word);
      case 'mend': {
        const said = placeAndLine(word);
        if (!said) throw new DomainError('plan-changed');
        return mendItem(context, said.at, said.line);
      }
      case 'drop':
        return dropItems(context, places(word) ?? []);
      case 'put':
        return putPlan(context);
      case 'vote':
        return openVote(context, word);
      case 'return':
        return returnPlan(context, word);
      case 'issue':
        return issuePlan(context);
    }
  },
});
