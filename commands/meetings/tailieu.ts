import { askLateReason } from '../../src/asks/meetings/late-reason.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { paperRefused, papersIn } from '../../src/asks/meetings/paper-change.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import type { Law } from '../../src/domain/law.ts';
import { inviteesOf } from '../../src/domain/meetings/attendance.ts';
import { paperAdded as addPaper } from '../../src/domain/meetings/calling.ts';
import type { Meeting, Paper } from '../../src/domain/meetings/meeting.ts';
import { type LateReason, type LeadTime, leadTimes } from '../../src/domain/meetings/notice.ts';
import { type NewPaper, papersAfter, papersUnconfirmed } from '../../src/domain/meetings/papers.ts';
import { type Ask, defineCommand, type Reply, reply, type SeatContext } from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { lateLines, tellOfLate } from '../../src/procedures/meetings/late-reason.ts';
import { mailToInvited } from '../../src/procedures/meetings/letters.ts';
import { candidates } from '../../src/queries/meetings/candidates.ts';
import { TO_ADD_PAPERS } from '../../src/queries/meetings/wishes.ts';
import { listedReports, namingOf } from '../../src/queries/reports/list.ts';
import { TO_HAND_IN } from '../../src/queries/reports/wishes.ts';
import { may } from '../../src/queries/rights.ts';
import {
  meetingPaperMessage,
  opinionMessages,
  paperHint,
  paperList,
  paperName,
  paperQuestion,
  paperReceiptLines,
  papersAdded,
  papersInGroup,
  papersOf,
  papersSent,
  withPaperReceipt,
} from '../../src/say/meetings/papers.ts';
import { fileForReport } from '../../src/say/reports/reports.ts';

/** Files, or words that name a paper, add some; nothing said shows those there are. */
const papers: Ask<readonly NewPaper[]> = {
  question: async () => ({ text: paperHint() }),
  manyFiles: true,
  read: async (input) => {
    const added = papersIn(input);
    const refused = paperRefused(added);
    return refused ? { ok: false, say: refused } : { ok: true, value: added };
  },
  unsaid: async () => ({ ok: true, value: [] }),
};

async function lateLeads(context: SeatContext, to: Meeting): Promise<LeadTime[]> {
  const leads = leadTimes(to, await context.lawOf(to));
  return leads.filter((lead) => lead.what === 'papers' && lead.state === 'late');
}

/** Asked for when a paper follows an announced meeting later than the regulation lets it. */
const lateReason = askLateReason<{ readonly meeting: Meeting; readonly papers: readonly NewPaper[] }>({
  leads: (context, given) => lateLeads(context, given.meeting),
  needed: async (context, given) => {
    const to = given.meeting;
    const adds = given.papers.length > 0 && context.place === 'private' && to.state === 'called';
    if (!adds || (await lateLeads(context, to)).length === 0) return false;
    mayAdd(context, to, await context.lawOf(to));
    return true;
  },
});

const ofPapers = askMeeting(
  {
    states: ['called', 'draft', 'proposed'],
    until: 'closed',
    also: async () => true,
    called: 'cuộc họp nào có tài liệu cho đồng chí',
    // Whoever is invited, prepares or chairs; a draft is only for those who prepare it.
    act: (one, context) => ({
      act: one.state === 'called' && one.invitees.includes(context.seat.member.id) ? 'attend' : 'prepare',
      meeting: one,
    }),
  },
  'papers',
);

/** Where no meeting takes papers, a file is most likely a report: who owes one is shown where it goes. */
const meeting: Ask<Meeting> = {
  ...ofPapers,
  unsaid: async (context, given) => {
    const reading = (await ofPapers.unsaid?.(context, given)) ?? null;
    if (!reading || reading.ok || !reading.final || context.place === 'group') return reading;
    const owed = await listedReports(TO_HAND_IN, context);
    if (owed.length === 0) return reading;
    return { ...reading, say: fileForReport(reading.say, owed, await namingOf(context)) };
  },
};

export const tailieu = defineCommand({
  name: 'tailieu',
  aliases: ['tailieuhop', 'themtailieu'],
  summary: 'tài liệu cuộc họp; thư ký gửi tệp để thêm',
  usage: 'tên tài liệu (kèm tệp)',
  who: 'members',
  where: 'both',
  files: {
    into: 'papers',
    uses: async (context) =>
      (await candidates(TO_ADD_PAPERS, context)).map((one) => papersOf(one, context.zone)),
  },
  asks: about(meeting).and('papers', papers).and('lateReason', lateReason, 'reason'),
  async confirm(context, args) {
    const { meeting, papers } = args;
    if (papers.length === 0 || meeting.state !== 'called' || context.place === 'group') return null;
    const { preview, people, leads } = await planned(context, meeting, papers);
    const asked = paperQuestion(papers.length, people, leads, context.zone);
    const isLate = leads.some(({ what, state }) => what === 'papers' && state === 'late');
    return { preview, question: [asked, ...lateLines(context, isLate ? args.lateReason : null)].join('\n') };
  },
  async run(context, args) {
    if (args.papers.length > 0 && context.place === 'private')
      return add(context, args.meeting, args.papers, args.lateReason);
    if (context.place === 'group') return reply(papersInGroup(announcedHere(context, args.meeting)));
    const files = args.meeting.papers
      .filter((one) => one.file)
      .map((one) => meetingPaperMessage(args.meeting, one));
    const { committee, member } = context.seat;
    const under = await context.lawOf(args.meeting);
    const reads = may(context, { act: 'follow-meeting', meeting: args.meeting }, { under });
    const opinions = reads ? opinionMessages(args.meeting, committee) : [];
    const receipts = reads ? paperReceiptLines(args.meeting, committee) : [];
    const list = paperList(args.meeting, receipts);
    const owes = papersUnconfirmed(args.meeting).includes(member.id);
    const shown = owes ? withPaperReceipt(args.meeting, list) : list;
    return { messages: [shown, ...files, ...opinions] };
  },
});

/** A file that a member sends unasked is most likely a report or an opinion: they are told where those go. */
function mayAdd(context: SeatContext, to: Meeting, under: Law): void {
  if (!may(context, { act: 'prepare', meeting: to }, { under })) throw new DomainError('file-not-paper');
}

async function planned(context: SeatContext, to: Meeting, added: readonly NewPaper[]) {
  const { committee, member } = context.seat;
  const law = await context.lawOf(to);
  mayAdd(context, to, law);
  const leads = leadTimes(to, law);
  const reach = await reachOf(context, inviteesOf(to, committee));
  const then = papersAfter(to, { what: 'added', papers: added }, member.id, context.now);
  const preview = newIn(to, then).map((one) => meetingPaperMessage(to, one));
  return { preview, people: reach.people.length, leads };
}

async function add(
  context: SeatContext,
  to: Meeting,
  added: readonly NewPaper[],
  late: LateReason | null,
): Promise<Reply> {
  const { committee, member } = context.seat;
  mayAdd(context, to, await context.lawOf(to));
  const then = added.reduce((before, one) => addPaper(before, one, member, context.now, late), to);
  await context.save(then);
  const there = newIn(to, then.papers);
  const titles = there.map(paperName);
  if (then.state !== 'called') return reply(papersAdded(titles, null));
  const marked = await mailToInvited(context, then, papersSent(then, there), there);
  let sent = 0;
  for (const one of inviteesOf(then, committee)) {
    let reached = false;
    for (const paper of there)
      if (await context.tell(one, marked(one, withPaperReceipt(then, meetingPaperMessage(then, paper)))))
        reached = true;
    if (reached) sent += 1;
  }
  const untold = await tellOfLate(context, then, { paper: titles.join('; ') }, late);
  return { messages: [papersAdded(titles, sent), ...untold] };
}

/** What came, in the place of others or besides. */
const newIn = ({ papers: before }: Meeting, then: readonly Paper[]): Paper[] =>
  then.filter((one) => !before.includes(one));

/** A group only hears of a meeting that was announced in it. */
function announcedHere(context: SeatContext, wanted: Meeting): Meeting {
  const here = context.chat.split('/')[0];
  if (wanted.cards.some((card) => card.chat.split('/')[0] === here)) return wanted;
  throw new DomainError('meeting-not-called', { meeting: '' });
}
