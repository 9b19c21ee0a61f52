import { taskDetail, taskReason, taskWish } from '../../src/asks/tasks/task.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { defineCommand, first, type Reply } from '../../src/ports/command.ts';
import { comes } from '../../src/procedures/tasks/call-up.ts';
import { withdrawTask } from '../../src/procedures/tasks/give.ts';
import { answerTask, gatherAnswers, passOnText } from '../../src/procedures/tasks/information.ts';
import { reportTask } from '../../src/procedures/tasks/report.ts';
import {
  closeTask,
  decideDay,
  keepTask,
  listFinished,
  listTasks,
  previewDay,
  reassignTask,
  reopenTask,
  showTask,
  wantDay,
} from '../../src/procedures/tasks/tasks.ts';
import { tasksOwedBy } from '../../src/queries/people/owed.ts';
import { handBackHeard } from '../../src/say/tasks/tasks.ts';

/** Tasks: one's own, how they go, what came of them; all of them for who watches over them. */
export const nhiemvu = defineCommand({
  name: 'nhiemvu',
  // “nv” is for buttons, which have little room.
  aliases: ['congviec', 'nv'],
  summary: 'nhiệm vụ được giao: báo tiến độ, kết quả; xem việc đã xong',
  usage: 'xong',
  asWritten: true,
  who: 'members',
  where: 'private',
  files: {
    into: 'detail',
    uses: async (context) => (await tasksOwedBy(context)).flatMap(({ file }) => file ?? []),
  },
  asks: first('wish', taskWish).and('detail', taskDetail).and('reason', taskReason),
  async confirm(context, { wish: { deed }, detail, reason }) {
    const { day } = detail;
    if (deed === 'hand-back' && context.heard)
      return { preview: [], question: handBackHeard(detail.text), yes: 'Xin trả lại' };
    return deed === 'want-day' && day ? previewDay(context, day, reason) : null;
  },
  async run(context, { wish: { deed, page }, detail, reason }): Promise<Reply> {
    const content = { text: detail.text, file: detail.file };
    switch (deed) {
      case 'list':
      case 'all':
        return listTasks(context, deed === 'all', page);
      case 'finished':
        return listFinished(context);
      case 'show':
        return showTask(context);
      case 'progress':
        return reportTask(context, deed, content);
      case 'done':
        return answerTask(context, content);
      case 'come':
        return comes(context);
      case 'pass-on':
        return passOnText(context);
      case 'gather':
        return gatherAnswers(context);
      case 'hand-back':
        return reportTask(context, 'handed-back', content);
      case 'want-day':
        if (!detail.day) throw new DomainError('task-changed');
        return wantDay(context, detail.day, reason);
      case 'grant-day':
      case 'refuse-day':
        return decideDay(context, deed === 'grant-day');
      case 'close':
        return closeTask(context);
      case 'reopen':
        return reopenTask(context, detail.text);
      case 'keep':
        return keepTask(context);
      case 'withdraw':
        return withdrawTask(context);
      case 'reassign':
        if (!detail.member) throw new DomainError('task-changed');
        return reassignTask(context, detail.member);
    }
  },
});
