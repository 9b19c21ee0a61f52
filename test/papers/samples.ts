import { chairOf } from '../../src/domain/committee/acting.ts';
import { activeMembers, type Committee, membersOf } from '../../src/domain/committee/committee.ts';
import type { CalledMeeting, Meeting } from '../../src/domain/meetings/meeting.ts';
import type { PaperKind } from '../../src/domain/papers/paper.ts';
import { issuers } from '../../src/domain/plans/right.ts';
import { digestReaders, digestRule } from '../../src/domain/reports/digest.ts';
import { matrixOf } from '../../src/domain/reports/matrix.ts';
import { owedReports } from '../../src/domain/reports/owed.ts';
import { reportsAbove } from '../../src/domain/reports/upward.ts';
import { addDays } from '../../src/domain/time/day.ts';
import { callUpPaper } from '../../src/say/papers/call-up.ts';
import { conclusionPaper, coveringLetter } from '../../src/say/papers/conclusion.ts';
import type { PaperDocument } from '../../src/say/papers/document.ts';
import type { Issued, PaperNaming } from '../../src/say/papers/frame.ts';
import { invitationPaper } from '../../src/say/papers/invitation.ts';
import { minutesPaper } from '../../src/say/papers/minutes.ts';
import { planPaper } from '../../src/say/papers/plan.ts';
import { reportPaper } from '../../src/say/papers/report.ts';
import { sheetPaper } from '../../src/say/papers/sheet.ts';
import { Bench, CALENDAR, NOW, START, TODAY, ZONE } from '../domain/people.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { makeMeeting } from '../outbox/seeds.ts';
import { documents } from '../say/phrases/documents.ts';

export { COMMITTEES, type CommitteeId } from '../doubles/house.ts';

export const AGENDA =
  '1. Báo cáo kết quả quý III & phương hướng quý IV <dự thảo>\n2. Thảo luận "Kế hoạch 2027" 🎯\n3. Ý kiến kết luận';
const said =
  'Ban Chỉ đạo ghi nhận kết quả đạt được trong quý III.\nGiao các cơ quan rà soát, làm sạch dữ liệu.';

export interface Bench30 {
  readonly naming: PaperNaming;
  readonly meeting: Meeting;
}

/** A committee and a meeting of it that was held, with everything that papers tell. */
export function bench(
  id: CommitteeId,
  change: (committee: Committee) => Committee = (same) => same,
): Bench30 {
  const { committee: plain, regulation } = new Bench(id);
  const committee = change({
    ...plain,
    parentAgency: plain.parentAgency ?? 'UBND tỉnh',
    place: plain.place ?? 'Nơi ấy',
  });
  const naming = { committee, regulation, zone: ZONE, now: NOW };
  const all = membersOf(committee, 'committee').map((one) => one.id);
  const [first = '', second = '', third = '', fourth = ''] = all;
  const held = { by: first, at: NOW } as const;
  const made = makeMeeting(id, { title: 'Họp định kỳ quý IV năm 2026', start: START });
  const meeting: CalledMeeting = {
    ...made,
    place: 'Phòng họp số 1, trụ sở UBND',
    agenda: AGENDA,
    invitees: all,
    convenedBy: chairOf({ ...made, invitees: all }, { committee, regulation }).member?.id ?? first,
    guests: ['Viện Chiến lược thông tin'],
    papers: [{ title: 'Báo cáo quý III', file: null, by: first, at: NOW, sentAt: NOW }],
    attendance: {
      [first]: { state: 'present', delegate: null, ...held },
      [second]: { state: 'present', delegate: null, ...held },
      ...(third
        ? { [third]: { state: 'delegate', delegate: { name: 'Trần Văn An', post: 'Phó phòng' }, ...held } }
        : {}),
      ...(fourth ? { [fourth]: { state: 'absent', delegate: null, ...held } } : {}),
    },
    answers: third
      ? {
          [third]: {
            ...{
              kind: 'proxy',
              at: NOW,
              by: third,
              reason: 'đi công tác',
              consent: { state: 'not-required' },
            },
            delegate: { name: 'Trần Văn An', post: 'Phó phòng' },
            opinion: { text: 'Thống nhất với dự thảo.', file: null, at: NOW, by: third },
          },
        }
      : {},
  };
  return { naming, meeting };
}

/** A paper of each kind. */
export function paper(
  kind: PaperKind,
  { naming, meeting }: Bench30,
  issued: Issued | null = null,
): PaperDocument {
  const { committee, regulation } = naming;
  const members = activeMembers(committee);
  const [head] = members;
  const other = members[3] ?? members[1] ?? members[0];
  const unit = { member: other?.id ?? null, agency: other?.agency ?? '' };
  const base = documents.conclusions.find(({ outside }) => outside);
  const conclusion = {
    ...(base ?? documents.conclusions[0]),
    ...{ committee: committee.id, title: meeting.title, text: said, body: 'committee' },
    cleared: head ? { by: head.id, recordedBy: head.id, at: NOW } : null,
  } as NonNullable<typeof base>;
  const tasks = documents.tasks.slice(0, 3).map((one, at) => ({
    ...one,
    id: `${committee.id}/2026-${at + 1}`,
    lead: unit,
    givenBy: head?.id ?? '',
  }));
  const facts = { conclusion, meeting, tasks, to: membersOf(committee, 'committee').map(({ id }) => id) };
  switch (kind) {
    case 'invitation':
      return invitationPaper(meeting, naming, issued);
    case 'minutes': {
      const sheets = documents.sheets.slice(0, 1).map((one) => ({ ...one, meeting: meeting.id }));
      const secretary = members.find((one) => one.secretary) ?? null;
      return minutesPaper({ meeting, sheets, conclusion, secretary }, naming, issued);
    }
    case 'conclusion':
      return conclusionPaper(facts, naming, issued);
    case 'letter':
      return coveringLetter(facts, naming, issued, null);
    case 'sheet':
      return sheetPaper({ ...documents.sheets[0], body: 'committee' } as never, naming, issued);
    case 'plan': {
      const [plan] = documents.plans;
      if (!plan) throw new Error('no plan');
      const items = plan.items.map((one) => ({ ...one, lead: unit }));
      return planPaper(
        { ...plan, committee: committee.id, items },
        issuers(plan, { committee, regulation, now: NOW }).all[0] ?? null,
        naming,
        issued,
      );
    }
    case 'call-up': {
      const team = membersOf(committee, 'team');
      const called = documents.tasks.find(({ purpose }) => purpose?.kind === 'call-up');
      if (!called) throw new Error('no call-up');
      const all = team.slice(1).map((one) => ({
        ...called,
        committee: committee.id,
        givenBy: team[0]?.id ?? '',
        lead: { member: one.id, agency: one.agency ?? '' },
      }));
      const made = callUpPaper(all.length > 0 ? all : [called], naming, issued);
      if (!made) throw new Error('no paper');
      return made;
    }
    case 'report': {
      const rule = head ? digestRule(head, 'progress', { committee, regulation }) : null;
      const records = {
        committee,
        regulation,
        meetings: [meeting],
        reports: [],
        calendar: CALENDAR,
        zone: ZONE,
      };
      const owed = owedReports(records, addDays(TODAY, -365), addDays(TODAY, 365), NOW);
      return reportPaper(
        {
          ...{ body: 'committee', when: '2026-Q4', today: TODAY, article: rule?.article ?? null },
          readers: rule && head ? digestReaders(rule, head, { committee, regulation }) : [],
          above: reportsAbove('committee', '2026-Q4', regulation)?.to ?? [],
          signer: head ?? null,
          ...{ meetings: [meeting], conclusions: [conclusion], tasks, problems: [] },
          matrix: matrixOf(owed, committee, TODAY),
        },
        naming,
        issued,
      );
    }
  }
}

export const LONG_NAME = 'Công Tằng Tôn Nữ Hoàng Thị Phương Thảo Nguyên Bảo Khánh Đoan Trang'.slice(0, 60);
export const LONG_TITLE =
  'Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 tỉnh Kiên Giang';

/** Sixty invitees with names of sixty letters, in a committee whose own takes three lines. */
export function crowded(): Bench30 {
  const there = bench('kien-giang', (committee) => {
    const [first] = committee.members;
    if (!first) throw new Error('nobody');
    const members = Array.from({ length: 60 }, (_, at) => ({
      ...first,
      ...{
        id: `m${at}`,
        no: at + 1,
        name: LONG_NAME,
        role: at === 0 ? ('head' as const) : ('member' as const),
      },
      ...(at === 0 ? {} : { post: 'Phó Giám đốc Sở', agency: 'Sở Nông nghiệp và Phát triển nông thôn' }),
    }));
    return { ...committee, name: LONG_TITLE, members: [...members, ...committee.members.slice(-3)] };
  });
  return there;
}
