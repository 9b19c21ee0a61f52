import { sittingIn } from '../../domain/committee/bodies.ts';
import { activeMembers, type Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Conclusion, TaskLine } from '../../domain/conclusions/conclusion.ts';
import { issuingOffice, whoseConclusion } from '../../domain/conclusions/office.ts';
import { outsideNow } from '../../domain/conclusions/outside.ts';
import { lowerFirst, upperFirst } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { roll } from '../../domain/meetings/roll.ts';
import { postOf } from '../people/people.ts';
import { type Block, heading, type PaperDocument, text } from './document.ts';
import { citedPaper, frame, type Issued, issuerName, type PaperNaming } from './frame.ts';
import { endedBlocks, filed, meetingIn, typed, unitIn } from './parts.ts';
import { personWithPost, signature } from './signatures.ts';
import { officialDay, officialDayOf } from './when.ts';

/** What a conclusion and its covering letter are made of; `tasks`: those that it gave, or is to give. */
export interface ConclusionFacts {
  readonly conclusion: Conclusion;
  readonly meeting: Meeting;
  readonly tasks: readonly Pick<TaskLine, 'work' | 'lead' | 'with' | 'due' | 'dueText'>[];
  /** To whom it went, or is to go. */
  readonly to: readonly string[];
}

const concluder = ({ conclusion, meeting }: ConclusionFacts, law: PaperNaming): Member | null =>
  whoseConclusion(conclusion.cleared, meeting, law);

/** Who stands over the notice: the office that signs it, in its own name, else the body. */
function noticeFrame(facts: ConclusionFacts, naming: PaperNaming, issued: Issued | null) {
  const { conclusion, meeting } = facts;
  const office = issuingOffice(conclusion.cleared, meeting, naming);
  const own = frame('conclusion', conclusion.body, naming, issued);
  if (!office) return { office: null, own };
  // Its sign in the number is its own to give.
  const number = issued ? own.number : 'Số:       /TB-……';
  const { parentAgency: superior } = naming.committee;
  return { office, own: { ...own, superior, issuer: office.name, number } };
}

/** Thông báo kết luận (Mẫu 1.4). */
export function conclusionPaper(
  facts: ConclusionFacts,
  naming: PaperNaming,
  issued: Issued | null,
): PaperDocument {
  const { conclusion, meeting, tasks } = facts;
  const { zone, regulation } = naming;
  const { body } = conclusion;
  const who = concluder(facts, naming);
  const person = who ? personWithPost(who, body, naming) : '…………';
  const binding = regulation.conclusions.binding?.article;
  const { office, own } = noticeFrame(facts, naming, issued);
  return {
    ...own,
    about: null,
    title: { name: 'Thông báo', excerpt: `Kết luận của ${person} tại ${meetingIn(meeting.title)}` },
    addressees: [],
    basis: [],
    body: endedBlocks([
      text(
        `${upperFirst(officialDayOf(meeting.start, zone))}, tại ${meeting.place}, ${person} chủ trì ${meetingIn(meeting.title)}${there(meeting)}.${heard(meeting, person.split(',')[0] ?? '')} có ý kiến kết luận như sau:`,
      ),
      ...typed(conclusion.text),
      ...(tasks.length > 0 ? [heading(2, 'Phân công nhiệm vụ'), ...tasks.map(given(naming))] : []),
      text(
        `${office?.name ?? issuerName(body, naming)} thông báo để các thành viên ${bodyName(body, regulation)}, cơ quan, đơn vị liên quan biết, thực hiện${binding && body === 'committee' ? ` theo ${binding} Quy chế` : ''}.`,
      ),
    ]),
    // Who signs for it is not on the committee's list.
    signatures: office
      ? [{ authority: [`Thủ trưởng ${office.name}`], agencyPost: null, name: '' }]
      : [signature(who, body, naming)],
    copies: [...receivers(facts, naming), filed(body, naming)],
    annex: null,
  };
}

function there(meeting: Meeting): string {
  const { present, delegates } = roll(meeting);
  if (present + delegates === 0) return '';
  return `; dự họp có ${present + delegates}/${meeting.invitees.length} đồng chí được mời${delegates > 0 ? ` (${delegates} người dự thay)` : ''}`;
}

/** What was looked at before, and who speaks. */
const heard = ({ papers }: Meeting, who: string): string =>
  papers.length === 0
    ? ` ${upperFirst(who)}`
    : ` Sau khi xem xét ${papers.map(({ title }) => `“${title}”`).join(', ')} và ý kiến của các đại biểu dự họp, ${who}`;

/** "a) Giao Sở Tư pháp chủ trì, phối hợp với …: …; hoàn thành trước ngày …" in the letters of the Vietnamese alphabet. */
const given =
  ({ committee }: PaperNaming) =>
  ({ work, lead, with: others, due, dueText }: ConclusionFacts['tasks'][number], at: number): Block => {
    const together = others.map((unit) => unitIn(unit, committee)).join(', ');
    const by = due
      ? `; hoàn thành chậm nhất ${officialDay(due)}`
      : dueText === ''
        ? ''
        : `; thời hạn: ${dueText}`;
    return text(
      `${point(at)} Giao ${unitIn(lead, committee)}${together === '' ? '' : ` chủ trì, phối hợp với ${together}`}: ${work.replace(/[.;\s]+$/u, '')}${by}.`,
    );
  };

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const point = (at: number): string => `${LETTERS[at] ?? at + 1})`;

/** Where it goes: the body as a whole where each of it has it, else by name; then others, and who is outside. */
function receivers({ conclusion, to }: ConclusionFacts, naming: PaperNaming): string[] {
  const { committee, regulation } = naming;
  const { body } = conclusion;
  const whole = sittingIn(body, naming).every(({ id }) => to.includes(id));
  const left = activeMembers(committee).filter(({ id }) => to.includes(id) && !(whole && ofBody(id)));
  function ofBody(id: string): boolean {
    return sittingIn(body, naming).some((one) => one.id === id);
  }
  const outside = outsideNow(conclusion)?.to.map(({ name }) => name) ?? [];
  return [
    ...(whole ? [`Thành viên ${bodyName(body, regulation)}`] : []),
    ...left.map((one) => [`Đ/c ${one.name}`, postOf(one)].filter((part) => part !== '').join(', ')),
    ...outside,
  ];
}

/** Công văn chuyển kết luận: to those outside, of a conclusion that may leave the committee. */
export function coveringLetter(
  facts: ConclusionFacts,
  naming: PaperNaming,
  issued: Issued | null,
  notice: Issued | null,
): PaperDocument {
  const { conclusion, meeting } = facts;
  const { regulation } = naming;
  const { body } = conclusion;
  const outside = outsideNow(conclusion)?.to.map(({ name }) => name) ?? [];
  const { passedOn } = regulation.conclusions;
  const paper = citedPaper('Thông báo kết luận', noticeFrame(facts, naming, notice).own.number, notice);
  return {
    ...frame('letter', body, naming, issued),
    about: `V/v triển khai kết luận tại ${meetingIn(meeting.title)}`,
    title: null,
    addressees: outside,
    basis: [],
    body: endedBlocks([
      text(
        `${issuerName(body, naming)} gửi kèm ${lowerFirst(paper)} tại ${meetingIn(meeting.title)}, tổ chức ${officialDayOf(meeting.start, naming.zone)}.`,
      ),
      text(
        `Đề nghị các cơ quan, đơn vị phổ biến, quán triệt và tổ chức thực hiện nội dung kết luận thuộc phạm vi trách nhiệm${passedOn ? ` theo ${passedOn.article} Quy chế` : ''}; kịp thời phản ánh khó khăn, vướng mắc về ${bodyName(body, regulation)}.`,
      ),
    ]),
    signatures: [signature(concluder(facts, naming), body, naming)],
    copies: ['Như trên', filed(body, naming)],
    annex: null,
  };
}
