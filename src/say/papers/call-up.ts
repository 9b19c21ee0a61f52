import { type Member, memberById } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { postOf } from '../people/people.ts';
import { type PaperDocument, text } from './document.ts';
import { frame, type Issued, type PaperNaming } from './frame.ts';
import { contact, endedBlocks, filed } from './parts.ts';
import { signature } from './signatures.ts';
import { officialDay } from './when.ts';

/** Văn bản trưng tập, a công văn of the team's lead to whoever is called and their agencies. */
export function callUpPaper(
  called: readonly Task[],
  naming: PaperNaming,
  issued: Issued | null,
): PaperDocument | null {
  const { committee, regulation } = naming;
  const [first] = called;
  if (first?.purpose?.kind !== 'call-up') return null;
  const { from, place, article } = first.purpose;
  const people = called.map(({ lead }) => {
    const one: Member | null = lead.member === null ? null : memberById(committee, lead.member);
    return {
      name: one ? `Đồng chí ${one.name}` : lead.agency,
      post: one ? postOf(one) : '',
      agency: one?.agency ?? null,
    };
  });
  const agencies = [...new Set(people.flatMap(({ agency, name }) => agency ?? name))];
  return {
    ...frame('call-up', 'team', naming, issued),
    about: `V/v trưng tập ${bodyName('team', regulation)} làm việc tập trung`,
    title: null,
    addressees: agencies,
    basis: [],
    body: endedBlocks([
      text(
        `Căn cứ ${article ?? ''} ${regulation.title}, ${bodyName('team', regulation)} trưng tập các đồng chí sau đây làm việc tập trung:`,
      ),
      ...people.map(({ name, post }, at) =>
        text(`${at + 1}. ${name}${post === '' ? '' : `, ${post}`}${at === people.length - 1 ? '.' : ';'}`),
      ),
      text(`${upperFirst(first.work.replace(/[.\s]+$/u, ''))}.`, 'Nội dung:'),
      text(`từ ${officialDay(from)} đến hết ${officialDay(first.due)}.`, 'Thời gian:'),
      text(`${place}.`, 'Địa điểm:'),
      text(`${contact(naming)}.`, 'Đầu mối liên hệ:'),
      text(
        'Đề nghị các cơ quan, đơn vị bố trí, tạo điều kiện để các đồng chí có tên tham gia đúng thời gian.',
      ),
    ]),
    signatures: [signature(memberById(committee, first.givenBy), 'team', naming)],
    copies: ['Như trên', 'Các đồng chí có tên', filed('team', naming)],
    annex: null,
  };
}
