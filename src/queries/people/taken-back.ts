import type { Consent } from '../../domain/meetings/answer.ts';
import { hasStarted, referTo } from '../../domain/meetings/meeting.ts';
import { referToSheet } from '../../domain/sheets/sheet.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ownAnswer } from '../../say/meetings/own-answer.ts';
import { requestLine } from '../../say/meetings/requests.ts';
import { invitationLine } from '../../say/people/pending.ts';
import { sheetTitle } from '../../say/sheets/names.ts';
import { ownLine } from '../../say/sheets/sheets.ts';
import {
  decisionRecorded,
  type RecordedWords,
  reportRecorded,
  takeBackCommand,
} from '../../say/taken-back.ts';
import { referToTask } from '../../say/tasks/names.ts';
import { tasksOf } from '../conclusions/list.ts';
import { sheetsToAnswer } from '../sheets/list.ts';

/** What was recorded from words of who speaks, and can be taken back by them still. */
export async function recordedFromWords(context: SeatContext): Promise<RecordedWords[]> {
  const all = [answers, decisions, ballots, reports];
  return (await Promise.all(all.map((recorded) => recorded(context)))).flat();
}

async function answers(context: SeatContext): Promise<RecordedWords[]> {
  const { member } = context.seat;
  const found: RecordedWords[] = [];
  for (const meeting of await context.meetings()) {
    const undo = meeting.answers[member.id]?.undo;
    if (!undo || meeting.state !== 'called' || hasStarted(meeting, context.now)) continue;
    const { regulation } = await context.lawOf(meeting);
    found.push({
      line: `${invitationLine(meeting, context.zone)}. ${ownAnswer(member, meeting, regulation)}`,
      short: meeting.title,
      command: takeBackCommand(referTo(meeting), 'h', undo.id),
    });
  }
  return found;
}

/** A chair’s word on who stays away, and on who takes part. */
async function decisions(context: SeatContext): Promise<RecordedWords[]> {
  const { committee, member } = context.seat;
  const found: RecordedWords[] = [];
  for (const meeting of await context.meetings()) {
    if (hasStarted(meeting, context.now)) continue;
    for (const asker of committee.members) {
      const asked = meeting.answers[asker.id];
      if (!asked || asked.kind === 'attend' || !isDecided(asked.consent)) continue;
      const { heard, by, state } = asked.consent;
      if (!heard || by !== member.id) continue;
      found.push({
        line: decisionRecorded(requestLine.absence(meeting, asker, asked, context.zone), state === 'granted'),
        short: asker.name,
        command: takeBackCommand(referTo(meeting), `q${asker.no}`, heard),
      });
    }
    const { participants } = meeting;
    if (meeting.state === 'draft' && participants?.heard && participants.confirmedBy === member.id)
      found.push({
        line: decisionRecorded(requestLine.participants(meeting, context.zone), true),
        short: meeting.title,
        command: takeBackCommand(referTo(meeting), 't', participants.heard),
      });
  }
  return found;
}

type Decided = Extract<Consent, { readonly state: 'granted' | 'refused' }>;
const isDecided = (consent: Consent): consent is Decided =>
  consent.state === 'granted' || consent.state === 'refused';

async function ballots(context: SeatContext): Promise<RecordedWords[]> {
  const { id } = context.seat.member;
  return (await sheetsToAnswer(context)).flatMap((sheet) => {
    const undo = sheet.counted ? undefined : sheet.ballots[id]?.undo;
    if (!undo) return [];
    const line = `Phiếu lấy ý kiến ${sheetTitle(sheet)}. ${ownLine(sheet, id)}`;
    return [{ line, short: sheet.question, command: takeBackCommand(referToSheet(sheet), 'p', undo.id) }];
  });
}

async function reports(context: SeatContext): Promise<RecordedWords[]> {
  const { id } = context.seat.member;
  return (await tasksOf(context)).flatMap((task) => {
    const { heard, revision, reports: all } = task;
    const last = all.at(-1);
    if (!heard || heard.revision !== revision || last?.by !== id) return [];
    return [
      {
        line: reportRecorded(task.work, last.text),
        short: task.work,
        command: takeBackCommand(referToTask(task), 'n', heard.id),
      },
    ];
  });
}
