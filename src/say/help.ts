import { fold, lowerFirst, squash } from '../domain/fold.ts';
import type { Command, Message } from '../ports/message.ts';

/** What `/trogiup` says: what one may do, by what one is about. */

interface Topic {
  /** As it is typed behind `/trogiup`. */
  readonly key: string;
  readonly title: string;
  readonly commands: readonly string[];
  /** What is done one after another, and where: a line each. */
  readonly how: readonly string[];
}

const topic = (key: string, title: string, commands: string, ...how: string[]): Topic => ({
  key,
  title,
  commands: commands.split(' '),
  how,
});

export const TOPICS: readonly Topic[] = [
  topic(
    'hop',
    'Cuộc họp',
    'hop lich lichdientu thamgia vang uyquyen gopy nhutruoc boghi tailieu duyet quyche',
  ),
  topic(
    'chuanbi',
    'Chuẩn bị và điều hành họp',
    'taohop hoplaplai suahop dexuat moihop doihop huyhop nhac traloithay ghiykien baosai khachmoi diemdanh hosohop chutri thaymat trolai',
  ),
  topic('baocao', 'Báo cáo', 'baocao nopbaocao nhanbaocao tonghop hanbaocao maubaocao yeucaubaocao'),
  topic(
    'nhiemvu',
    'Kết luận, nhiệm vụ, kế hoạch',
    'ketluan danhan nhiemvu giaoviec chuanbi thongtin trungtap kehoach',
    'Thứ tự: thư ký soạn kết luận và nhiệm vụ, trình chủ trì, gửi; từng đồng chí xác nhận đã nhận, rồi báo kết quả nhiệm vụ. Mỗi bước có nút ở tin của bước trước.',
    'Báo tiến độ, báo kết quả, xin đổi hạn, xin trả lại: gõ /nhiemvu, chọn nhiệm vụ, rồi bấm nút cùng tên.',
  ),
  topic('ykien', 'Lấy ý kiến, phản ánh vướng mắc', 'ykien xinykien phatsinh'),
  topic('thongbao', 'Thông báo', 'thongbao xemthongbao suathongbao rutthongbao chothongbao'),
  topic(
    'hoso',
    'Hồ sơ, thành viên, cài đặt',
    'hoso banword ghiso vanban linhvuc nhansu thanhvien excel ngaynghi nhacviec ketnoi',
  ),
  topic('toi', 'Của tôi', 'chonban taikhoan dulieucuatoi xoadulieu trogiup thoi start'),
];

interface Shown {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly usage?: string;
  readonly summary: string;
}

const line = ({ name, usage, summary }: Shown): string =>
  `/${name}${usage ? ` [${usage}]` : ''} – ${summary}`;

const of = ({ commands }: Topic, shown: readonly Shown[]): Shown[] =>
  shown.filter(({ name }) => commands.includes(name));

/**
 * What somebody does most (`usual`), then the topics in which they may do anything, with their commands; what each does
 * is a further question.
 */
export function help(shown: readonly Shown[], usual: readonly Command[] = []): Message {
  const topics = TOPICS.filter((one) => of(one, shown).length > 0);
  return {
    title: 'Trợ lý số',
    text: [
      ...(usual.length > 0
        ? [`Việc thường làm: ${usual.map(({ label }) => lowerFirst(label)).join(', ')}.`, '']
        : []),
      ...topics.map(
        (one) =>
          `- ${one.title}: ${of(one, shown)
            .map(({ name }) => `/${name}`)
            .join(' ')}`,
      ),
      '',
      'Bấm chọn việc hoặc mục, hay nhắn như bình thường: “tôi dự”, “em xin vắng vì bận họp”. Thôi việc đang làm dở: /thoi.',
    ].join('\n'),
    choices: [
      ...pairs(usual),
      ...topics.map(({ key, title }) => [{ label: title, command: `/trogiup ${key}` }]),
    ],
  };
}

const pairs = (all: readonly Command[]): Command[][] =>
  all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []));

/** One topic, a line for each command, and how they go together. */
export const helpOn = (topic: Topic, shown: readonly Shown[]): Message => ({
  title: topic.title,
  text: [...of(topic, shown).map(line), ...(topic.how.length > 0 ? ['', ...topic.how] : [])].join('\n'),
});

/** In a group: the few that go there. */
export const helpInGroup = (shown: readonly Shown[]): Message => ({
  title: 'Trợ lý số',
  text: [...shown.map(line), '', 'Các việc khác xin nhắn riêng với tôi.'].join('\n'),
});

/** The topic that somebody names by its number, its key, words of its title or one of its commands; else `null`. */
export function topicNamed(said: string, shown: readonly Shown[]): Topic | null {
  const topics = TOPICS.filter((one) => of(one, shown).length > 0);
  const words = fold(said.slice(0, 60));
  if (/^\d$/.test(words)) return topics[Number(words) - 1] ?? null;
  const name = squash(words);
  if (name === '') return null;
  const named = ({ name: own, aliases = [] }: Shown): boolean => own === name || aliases.includes(name);
  return (
    topics.find(({ key }) => key === name) ??
    topics.find((one) => of(one, shown).some(named)) ??
    topics.find(({ title }) =>
      ` ${fold(title).replaceAll(',', '')} `.includes(` ${words.replaceAll(',', '')} `),
    ) ??
    null
  );
}

export const helpForStranger = (): Message => ({
  text: 'Tôi là trợ lý số và chỉ trao đổi với người được thư ký mời. Nếu đã có mã mời, xin nhắn mã ấy tại đây. Xem dữ liệu về mình: /dulieucuatoi.',
});
