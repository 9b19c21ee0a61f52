import { expect, test } from 'vitest';
import { bodyName, kindOf, shortName } from '../../src/domain/committee/wording.ts';
import { filesUnder, parse, piecesOf } from './phrases/source.ts';

/** A literal "Ban" calls every committee a Ban, also an Ủy ban or a Hội đồng: its name comes from the regulation. */
const BAN = /(?<!\p{L})(?:Ban|Trưởng ban|trưởng ban)(?!\p{L}| hành)/u;

/** Where the word stands for no committee that somebody is on. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'src/say/people/people.ts': 'chức danh của một Ban Chỉ đạo mà Quy chế không đặt tên',
  'src/say/tasks/information.ts': 'quý Ban: nơi nhận ghi tên là Ban Chỉ đạo cấp dưới',
  'src/asks/tasks/information.ts': 'tên mẫu của một nơi cấp dưới, không nói với ai',
};

/** The words by which the reading room looks for a sentence of the text are all small, and said to nobody. */
const isSought = (path: string, piece: string): boolean =>
  path.startsWith('src/say/reading/') && piece === piece.toLocaleLowerCase('vi');

const saying =
  (word: RegExp) =>
  (path: string): string[] =>
    piecesOf(parse(path))
      .filter((piece) => word.test(piece) && !isSought(path, piece))
      .map((piece) => `${path}: ${piece.slice(0, 80)}`);

const literals = (folder: string): string[] =>
  filesUnder(folder)
    .filter((path) => !Object.keys(ELSEWHERE).some((place) => path.startsWith(place)))
    .flatMap(saying(BAN));

test('không câu nào của trợ lý ghi sẵn chữ “Ban”: tên gọi lấy từ Quy chế', () => {
  expect(['src/say', 'src/asks', 'src/procedures', 'commands'].flatMap(literals)).toEqual([]);
  expect(BAN.test('Gửi ra ngoài Ban')).toBe(true);
});

const of = (name: string, short: string | null = null) => ({
  bodies: { committee: { name, short, article: 'Điều 1', quote: name }, team: null, further: [] },
});

/** So is a "Tổ", which may be a Ban Thư ký or a Văn phòng. */
const TEAM = /(?<!\p{L})Tổ(?!\p{L}| chức)/u;

test('nơi nào nói về bộ phận giúp việc cũng lấy tên gọi từ Quy chế', () => {
  const places = /say\/(?:reading\/|announcements\/|committee\/regulation|people\/roster-list)/;
  const files = filesUnder('src/say').filter((path) => places.test(path));
  expect(files.length).toBeGreaterThan(15);
  expect(files.flatMap(saying(TEAM))).toEqual([]);
});

test.each([
  ['Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang', 'Ban Chỉ đạo', 'Ban'],
  ['Ủy ban An toàn giao thông Quốc gia', 'Ủy ban', 'Ủy ban'],
  ['Hội đồng Giáo dục quốc phòng tỉnh', 'Hội đồng', 'Hội đồng'],
  ['Ban Chỉ huy Phòng thủ dân sự xã', 'Ban Chỉ huy', 'Ban Chỉ huy'],
  ['Tiểu ban Phục vụ', 'Tiểu ban', 'Tiểu ban'],
])('%s gọi là %s, gọi gọn là %s', (name, plain, brief) => {
  expect(bodyName('committee', of(name))).toBe(plain);
  expect(shortName(of(name))).toBe(brief);
});

test('nhiều nơi gọi chung là Ban chỉ khi nơi nào cũng là Ban Chỉ đạo', () => {
  const [one, other] = [{ name: 'Ban Chỉ đạo Đề án 06' }, { name: 'Ủy ban An toàn giao thông' }];
  expect(kindOf([one])).toBe('Ban');
  expect(kindOf([one, other])).toBe('tổ chức');
});
