import { chatOf } from '../../src/domain/address.ts';
import { bodyOfGroup } from '../../src/domain/committee/committee.ts';
import { hasStarted, isOver, type Meeting, referTo, upcoming } from '../../src/domain/meetings/meeting.ts';
import { isPartyTo } from '../../src/domain/tasks/people.ts';
import { openTasks } from '../../src/domain/tasks/task.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import { defineCommand, nothing, reply } from '../../src/ports/command.ts';
import type { Message } from '../../src/ports/message.ts';
import { tasksOf } from '../../src/queries/conclusions/list.ts';
import { spokenFor } from '../../src/queries/meetings/spoken.ts';
import { may } from '../../src/queries/rights.ts';
import { preparationsSeen } from '../../src/queries/tasks/preparing.ts';
import { watchesTask } from '../../src/queries/tasks/rights.ts';
import { begun, groupCard, memberCard, noMeeting, onlyDrafts } from '../../src/say/meetings/cards.ts';
import { spokenButton, withChoice } from '../../src/say/meetings/spoken.ts';
import { openTaskLines, withLines } from '../../src/say/tasks/lines.ts';
import { preparationLines } from '../../src/say/tasks/preparation.ts';

/** By which a meeting is shown to somebody as theirs. */
const THEIRS = ['attend', 'follow-meeting'] as const;

/** The next meeting: in a group, what was announced there; in private, what one is invited to or looks after. */
export const hop = defineCommand({
  name: 'hop',
  aliases: ['lichhop', 'cuochop', 'hoptoi'],
  summary: 'cuộc họp sắp tới và câu trả lời của đồng chí',
  who: 'members',
  where: 'both',
  asks: nothing,
  async run(context) {
    const asOfNow = (card: Message, meeting: Meeting): Message =>
      hasStarted(meeting, context.now) ? begun(card) : card;
    const { committee, member } = context.seat;
    const ahead = upcoming(await context.meetings(), context.now);
    const open = openTasks(await tasksOf(context));
    const today = dayAt(context.now, context.zone);
    if (context.place === 'group') {
      const here = chatOf(context.chat);
      const ownBody = bodyOfGroup(committee, here);
      const tasks = open.filter(({ body }) => body === ownBody);
      const shown = ahead.find((meeting) => meeting.cards.some((card) => chatOf(card.chat) === here));
      if (!shown) return reply(noMeeting(committee));
      const card = groupCard(shown, await context.lawOf(shown));
      return reply(withLines(asOfNow(card, shown), openTaskLines(tasks, null, committee, today)));
    }
    const tasks = open.filter(
      (task) => !task.body || isPartyTo(task, member, context.law) || watchesTask(context, task),
    );
    const named = ahead.filter((meeting) => referTo(meeting) === context.subject);
    for (const meeting of named.length > 0 ? named : ahead) {
      const law = await context.lawOf(meeting);
      if (!THEIRS.some((act) => may(context, { act, meeting }, { under: law }))) continue;
      const card = asOfNow(memberCard(meeting, member, law), meeting);
      const prepared = preparationsSeen(context, meeting, tasks);
      const others = tasks.filter((task) => !prepared.includes(task));
      const watches = others.length > 0 && may(context, { act: 'watch-tasks' });
      const lines = [
        ...preparationLines(prepared, committee, today),
        ...openTaskLines(others, { member, watches }, committee, today),
      ];
      const waits = (await spokenFor(context)).some(
        ({ kind, subject }) => kind !== 'conclusion' && subject === referTo(meeting),
      );
      return reply(withLines(waits ? withChoice(card, spokenButton()) : card, lines));
    }
    if (!may(context, { act: 'follow-meeting', meeting: null })) return reply(noMeeting(committee));
    const drafts = (await context.meetings()).filter(
      (meeting) =>
        (meeting.state === 'draft' || meeting.state === 'proposed') && !isOver(meeting, context.now),
    );
    return reply(drafts.length > 0 ? onlyDrafts(drafts, committee, context.zone) : noMeeting(committee));
  },
});
