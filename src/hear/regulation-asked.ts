import { fold } from '../domain/fold.ts';

/** Which few lines answer what is asked in people's own words: by likeness of words alone, the rarer the more. */

/** In how many lines an answer stands at most: who asks one thing does not want the whole. */
const MOST = 6;
/** What is so much less like the question than the best is left out. */
const NEAR = 0.7;
/** Where the best has less of the question's words than this, by their weight, nothing answers it. */
const FAINT = 0.45;
/** By where it stands: what a line is called tells most. */
const WEIGHT = { label: 3, title: 1.5, said: 1 };

interface Line {
  readonly label: string;
  readonly said: string;
  readonly quote: string | null;
}

interface Section<L> {
  readonly title: string;
  readonly lines: readonly L[];
}

interface Candidate<L> {
  readonly line: L;
  readonly terms: Readonly<Record<keyof typeof WEIGHT, ReadonlySet<string>>>;
}

/** Whether nothing but a section's title is asked for, in whatever order its words come: "Ban Kiểm soát họp thế nào". */
export function isTitleAsked(title: string, asked: string): boolean {
  const words = (text: string): string[] =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const [own, told, empty] = [words(title), words(asked), new Set(words(EMPTY))];
  return (
    own.every((word) => told.includes(word)) && told.every((word) => own.includes(word) || empty.has(word))
  );
}

/** The lines nearest to the question, in their order, with their sections; none where nothing is near. */
export function linesAsked<L extends Line>(sections: readonly Section<L>[], asked: string): Section<L>[] {
  const read = reader(asked);
  const terms = [...read(asked)];
  const candidates = sections.flatMap(({ title, lines }) =>
    lines.map((line): Candidate<L> => {
      const label = read(`${line.label}. ${ALSO[line.label] ?? ''}. ${ALSO[title] ?? ''}`);
      return {
        line,
        terms: { label, title: read(title), said: read(`${line.said}. ${line.quote ?? ''}`) },
      };
    }),
  );
  const weights = new Map(terms.map((term) => [term, rarity(term, candidates)]));
  const scored = candidates
    .map((one) => ({ ...one, score: nearness(one, weights) }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (!best || best.score === 0 || covered(best, weights) < FAINT) return [];
  const near = new Set(
    scored
      .filter(({ score }) => score >= best.score * NEAR)
      .slice(0, MOST)
      .map(({ line }) => line),
  );
  return sections
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => near.has(line)) }))
    .filter(({ lines }) => lines.length > 0);
}

/** A term that few lines have tells more. */
function rarity(term: string, candidates: readonly Candidate<unknown>[]): number {
  const having = candidates.filter(({ terms }) => Object.values(terms).some((some) => some.has(term))).length;
  return Math.log(1 + candidates.length / (1 + having));
}

function nearness({ terms }: Candidate<unknown>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of weights) {
    const place = PLACES.find((one) => terms[one].has(term));
    sum += place ? weight * WEIGHT[place] : 0;
  }
  return sum;
}
/** How much of the question's single words a line has, wherever. */
function covered({ terms }: Candidate<unknown>, weights: ReadonlyMap<string, number>): number {
  const words = [...weights].filter(([term]) => !term.includes(' '));
  const sum = (some: typeof words): number => some.reduce((all, [, weight]) => all + weight, 0);
  return sum(words.filter(([term]) => PLACES.some((place) => terms[place].has(term)))) / sum(words);
}

const PLACES = ['label', 'title', 'said'] as const;

/** Reads terms as the question is written: by its marks, or, where it has none, without any. */
function reader(asked: string): (text: string) => Set<string> {
  const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi');
  const bare = fold(asked) === lower(asked).replace(/\s+/g, ' ').trim();
  const written = (text: string): string => (bare ? fold(text) : lower(text));
  const empty = new Set(written(EMPTY).split(' '));
  const same = SAME.map(
    ([said, meant]) =>
      [new RegExp(`(?<!\\p{L})(?:${written(said)})(?!\\p{L})`, 'gu'), written(meant)] as const,
  );
  return (text) =>
    new Set(
      same
        .reduce((all, [said, meant]) => all.replace(said, meant), written(text))
        .split(/[^\p{L}\p{N}\s]+/u)
        .flatMap((part) => {
          const words = part.split(/\s+/).filter((word) => word !== '');
          const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
          return [...words.filter((word) => !empty.has(word)), ...pairs];
        }),
    );
}

/** Words that stand in any question; a pair of them may still tell something. */
const EMPTY =
  'quy chế nói gì về thì sao thế nào được không phải làm cần hỏi ở à ạ trong định điều khoản cho em tôi anh chị xem họp là có bị mà và của các những này ai khi bao lâu mấy một cơ quan phép';

/** Two ways to say one thing, in questions and in regulations alike. */
const SAME = [
  ['bất thường|khẩn cấp|khẩn', 'đột xuất'],
  ['thường kỳ|thường kì|định kì|thường lệ', 'định kỳ'],
  ['giấy triệu tập|thư mời|giấy báo họp', 'giấy mời'],
] as const;

/** What people call it besides. */
const ALSO: Readonly<Record<string, string>> = {
  'Định kỳ': 'mấy lần, bao lâu, mấy tháng một lần, thường xuyên',
  'Triệu tập họp định kỳ': 'ai gọi họp, đột xuất, mở rộng',
  'Giao người khác chủ trì': 'thay, chủ trì họp khi vắng',
  'Thành phần dự': 'mời những ai, người dự',
  'Vắng họp': 'vắng mặt, nghỉ, xin phép, bận, báo ai',
  'Ủy quyền dự thay': 'cử người đi thay, nhờ',
  'Số người dự để họp hợp lệ': 'đủ số lượng, bao nhiêu thành viên, tối thiểu, quá nửa',
  'Hạn ban hành thông báo kết luận': 'mấy ngày, bao lâu, chậm nhất, sau',
  'Gửi thông báo': 'giấy mời, trước mấy ngày, bao lâu, hạn',
  'Gửi tài liệu': 'trước mấy ngày, bao lâu, hạn',
  'Con dấu': 'đóng dấu',
  'Ký văn bản':
    'ai ký, được ký thay, ký thay trưởng ban, ký thay tổ trưởng, thẩm quyền ký, ký thừa lệnh, ủy quyền ký, ký tên',
  'THAY MẶT': 'ủy quyền cho ai, ai thay khi vắng, thay trưởng ban',
  'BÁO CÁO CỦA THÀNH VIÊN': 'nộp báo cáo, chế độ báo cáo, định kỳ',
};
