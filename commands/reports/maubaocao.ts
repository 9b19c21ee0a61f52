import {
  type TemplateContent,
  templateContent,
  templateDuty,
  templateOptions,
} from '../../src/asks/reports/template.ts';
import { type Duty, dutiesOf } from '../../src/domain/reports/duty.ts';
import { type Template, templateOf } from '../../src/domain/reports/file.ts';
import { owersOf } from '../../src/domain/reports/people.ts';
import { templateRule, templateSet } from '../../src/domain/reports/template.ts';
import {
  defineCommand,
  first,
  type Message,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { namingOf } from '../../src/queries/reports/list.ts';
import { hand } from '../../src/queries/rights.ts';
import * as say from '../../src/say/reports/templates.ts';

/** The forms on which reports are written: for who writes them; handed out by whom the regulation names. */
export const maubaocao = defineCommand({
  name: 'maubaocao',
  aliases: ['mau', 'bieumau', 'maubieu'],
  summary: 'xem mẫu báo cáo; người được giao thì gửi mẫu',
  who: 'members',
  where: 'private',
  asks: first('duty', templateDuty).and('content', templateContent, 'content'),
  async confirm(context, { duty, content }) {
    if (!duty) return null;
    const { message, people, unreachable, whose } = await planned(context, duty, content);
    return {
      preview: [message],
      question: say.templateQuestion(names(people), whose, names(unreachable)),
    };
  },
  async run(context, { duty, content }): Promise<Reply> {
    if (!duty) return show(context);
    const { message, people, template, unreachable, onBehalfOf } = await planned(context, duty, content);
    const then = templateSet(context.seat.committee, template);
    context.keepCommittee(then, { act: 'report-template-set', onBehalfOf, note: duty.key });
    for (const one of people) await context.tell(one, message);
    return reply(say.templateSaved(people.length, names(unreachable)));
  },
});

const names = (members: readonly { readonly name: string }[]): string[] => members.map(({ name }) => name);

async function planned(context: SeatContext, duty: Duty, { text, file }: TemplateContent) {
  const { member } = context.seat;
  const { article, for: whose, onBehalfOf, word } = hand(context, { act: 'set-template', duty });
  const template: Template = { duty: duty.key, text, file, by: word.id, at: context.now };
  const owers = owersOf(duty, context.law)
    .map((one) => one.member)
    .filter(({ id }) => id !== member.id);
  const message = say.templateFor(template, duty, article, await namingOf(context));
  return { template, message, whose, onBehalfOf, ...(await reachOf(context, [...new Set(owers)])) };
}

/** Those that there are, each with its file; and for who may hand one out, of which duties. */
async function show(context: SeatContext): Promise<Reply> {
  const { committee, regulation } = context.seat;
  const naming = await namingOf(context);
  const there = dutiesOf(regulation).flatMap((duty): Message[] => {
    const template = templateOf(committee, duty.key);
    const article = templateRule(duty, regulation)?.article ?? null;
    return template ? [say.templateFor(template, duty, article, naming)] : [];
  });
  const options = await templateOptions(context);
  const none = there.length === 0 ? [say.noTemplates(options.length > 0)] : [];
  const more = options.map(({ key, label }) => [{ label, command: `/maubaocao ${key}` }]);
  const hands = options.length > 0 ? [{ ...say.handOutMore(), choices: more }] : [];
  return { messages: [...none, ...there, ...hands] };
}
