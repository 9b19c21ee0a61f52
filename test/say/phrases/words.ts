import { NOW, START, TODAY, ZONE } from '../../domain/people.ts';

/** What a text or a number of a given name may be. */

const PEOPLE = ['binh', 'trinh', 'hoa'];
const NAMES = ['Trần Thanh Bình', 'Huỳnh Ngọc Trinh'];

const TEXTS: Readonly<Record<string, string>> = {
  ...{ now: NOW, due: START, latest: START, strict: NOW },
  ...{
    zone: ZONE,
    start: START,
    name: 'Trần Thanh Bình',
    title: 'Họp Ban Chỉ đạo quý IV',
    place: 'Phòng họp A',
  },
  ...{
    agenda: 'Sơ kết công tác',
    reason: 'bận họp HĐND',
    question: 'Thông qua phương án một?',
    path: 'ban.yaml',
  },
  ...{
    work: 'Rà soát thủ tục hành chính',
    dueText: 'trong quý IV',
    agency: 'Sở Tư pháp',
    post: 'Phó Giám đốc',
  },
  ...{
    channel: 'telegram',
    article: 'khoản 3 Điều 14',
    ruleArticle: 'khoản 3 Điều 15',
    period: '2026-H2',
    command: 'vang',
  },
  ...{
    day: TODAY,
    date: TODAY,
    today: TODAY,
    who: 'Trưởng ban',
    whose: 'Trưởng ban, Phó Trưởng ban',
    code: 'AB12-CD34',
  },
  ...{
    text: 'Đề nghị bổ sung kinh phí.',
    words: 'cần thêm số liệu',
    said: 'câu vừa nhắn',
    own: 'Đồng chí đã báo: dự họp.',
  },
  ...{
    about: 'rà soát dữ liệu hộ tịch',
    change: 'thêm Sở Y tế',
    wanted: 'thêm Sở Y tế',
    member: 'binh',
    from: '07:30',
    to: '17:00',
  },
  ...{
    id: 'kien-giang/2026-1',
    every: 'P3M',
    subject: '#kien-giang/2026-1.1',
    mark: '6-a',
    key: '6',
    since: '1',
    trouble: 'quota',
  },
  ...{
    goals: 'Giảm thời gian xử lý',
    schedule: 'Quý IV/2026',
    results: 'Đạt 80 %',
    result: 'Đạt',
    file: 'bao-cao.pdf',
  },
  ...{
    address: 'telegram:1501',
    at: NOW,
    asker: 'binh',
    by: 'Đồng chí Trần Thanh Bình',
    verb: 'mời ',
    vote: 'Đồng ý',
  },
  ...{
    link: 'https://t.me/thu_ky_so_bot',
    year: '2026',
    called: 'cuộc họp nào sắp tới',
    word: 'abc',
    decider: 'thanh',
  },
};
/** A field of a document that names a member by id. */
const BY_ID =
  /^(?:by|of|to|member|leader|openedBy|recordedBy|draftedBy|convenedBy|givenBy|proposedBy|confirmedBy|askedOf|onBehalfOf|handedChair)$/;
const IDS = /^(?:invitees|to|voted|counted|rows|receivers|people|among)$/;

export const leaf = {
  text: (name: string, path: string): string[] => {
    if (path.startsWith('src/domain/') && BY_ID.test(name)) return ['binh', 'thanh'];
    if (name === 'words' || name === 'reason' || name === 'text') return [TEXTS[name] ?? '', ''];
    if (name === 'trouble') return TROUBLES;
    if (name === 'period')
      return ['2026-H2', '2026-H1', '2026-Q4', '2026-12', '2026', '2026-r2', '2026-B6', 'meeting-2026-1'];
    if (name === 'every') return ['P3M', 'P1M', 'P2M', 'P4M', 'P6M', 'P1Y', 'P1W', 'P2W'];
    if (name === 'code' || name === 'channel') return [TEXTS[name] ?? '', 'zalo', 'sandbox'];
    return [TEXTS[name] ?? 'nội dung'];
  },
  texts: (name: string, path: string): string[][] => {
    if (path.startsWith('src/domain/') && IDS.test(name)) return [PEOPLE, [], ['binh']];
    if (name === 'readings') return [['2026-11-26T01:00:00.000Z', '22/11/2026', '14:30'], []];
    if (name === 'years' || name === 'unreadable') return [[], ['2025']];
    if (name === 'unreachable') return [[], ['Danh Thị Hoa']];
    if (name === 'channels' || name === 'others') return [['zalo'], []];
    return [NAMES, [], NAMES.slice(0, 1)];
  },
  number: (name: string): number[] => (name === 'page' ? [1] : [2, 0, 1, 30]),
  people: (): string[] => PEOPLE,
};

const TROUBLES = [
  ...'refresh-refused needs-refresh-token app permission permission-revoked unverified'.split(' '),
  ...'package quota group content cloud-account template khac'.split(' '),
];
