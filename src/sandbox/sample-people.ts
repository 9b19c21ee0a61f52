import { type CommitteeFile, committeeFileSchema } from '../committee-file/schema.ts';
import type { Regulation, Role } from '../regulations/schema.ts';

/** How many of each post there are, where the regulation knows the post. */
const POSTS: Readonly<Record<Role, number>> = {
  head: 1,
  'standing-deputy-head': 1,
  'deputy-head': 1,
  'standing-member': 2,
  member: 4,
  'team-lead': 1,
  'standing-deputy-team-lead': 1,
  'deputy-team-lead': 1,
  'team-member': 2,
};

const NAMES = [
  ...['Nguyễn Văn An', 'Trần Thị Bích', 'Lê Quang Cường', 'Phạm Thị Dung', 'Hoàng Minh Đạt', 'Vũ Thị Hà'],
  ...['Đặng Văn Khải', 'Bùi Thị Lan', 'Đỗ Quốc Minh', 'Ngô Thị Nga', 'Dương Văn Phúc', 'Lý Thị Quyên'],
  ...['Mai Xuân Sơn', 'Hồ Thị Tâm'],
] as const;
const AGENCIES = ['Văn phòng', 'Công an', 'Trạm Y tế', 'Trường Tiểu học', 'Hội Liên hiệp Phụ nữ'] as const;

/** The longest short name of a committee. */
const SHORT = 60;

/** A committee of invented people for a regulation that comes without one: somebody in each post that it knows. */
export function sampleFor(regulation: Regulation): CommitteeFile {
  const { bodies, titles } = regulation;
  const posts = (Object.keys(POSTS) as Role[])
    .filter((role) => role === 'head' || (titles[role] !== null && (bodies.team || !ofTeam(role))))
    .flatMap((role) => Array.from({ length: POSTS[role] }, () => role));
  const agencies = [...named(regulation).filter((name) => name.trim() !== ''), ...AGENCIES];
  const writes = posts.lastIndexOf('team-lead') >= 0 ? posts.lastIndexOf('team-lead') : posts.length - 1;
  const seats = posts.map((role, at) => ({
    id: `nguoi-${at + 1}`,
    name: NAMES[at % NAMES.length],
    role,
    secretary: at === writes,
    // The head and the deputies sit for no agency of those that the text names.
    agency: at === 0 ? 'Cơ quan của người đứng đầu' : agencies[(at - 1) % agencies.length],
    bodies: {},
  }));
  return committeeFileSchema.parse({
    id: 'thu',
    name: bodies.committee.name,
    shortName: shortened(bodies.committee.name),
    regulation: regulation.id,
    members: withFurther(seats, regulation),
  });
}

/** Its whole name in so many letters: its plain one stands before it in a title. */
function shortened(name: string): string {
  const short = name.replace(/^Ban Chỉ đạo(?= )/u, 'BCĐ');
  if (short.length <= SHORT) return short;
  const cut = short.slice(0, SHORT - 1);
  // Part of a list of matters is a name; part of a matter is none, and says so.
  const [, matters] = /^(.{20,}),/u.exec(cut) ?? [];
  return matters ?? `${cut.replace(/\s+\S*$/u, '') || cut}…`;
}

const ofTeam = (role: Role): boolean => /team/.test(role);

/** The agencies and offices that the text itself names, so that what is theirs has somebody. */
const named = ({ standingAgency, conclusions }: Regulation): string[] => [
  ...(standingAgency ? [standingAgency.name, ...standingAgency.others] : []),
  ...(conclusions.issued ?? []).flatMap(({ name }) => (name === null ? [] : [name])),
];

/** In a body whose people are named one by one, two of those who sit elsewhere: who leads it, and another. */
function withFurther<Seat extends { role: Role }>(seats: readonly Seat[], { bodies }: Regulation): object[] {
  const own = bodies.further.filter(({ of }) => of === null);
  const free = seats.filter(({ role }) => role === 'member' || ofTeam(role));
  return seats.map((seat) => {
    const at = free.indexOf(seat);
    const posts = own.flatMap(({ id }, index) => {
      const place = at - index * 2;
      return at < 0 || place < 0 || place > 1
        ? []
        : [[id, place === 0 ? 'team-lead' : 'team-member'] as const];
    });
    return posts.length > 0 ? { ...seat, bodies: Object.fromEntries(posts) } : seat;
  });
}
