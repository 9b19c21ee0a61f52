import { asks } from './doubt.ts';
import { pattern } from './pattern.ts';
import type { Asked, SentenceReading } from './reading.ts';
import { has, type Sentence } from './sentence.ts';

/** What a question is about, by the words that ask: the first that fits. */
const ABOUT: readonly (readonly [Asked, RegExp])[] = [
  ['how-long', /bao lâu|mấy tiếng|bao lau|có lâu|co lau|may tieng|đến mấy giờ|mấy giờ xong/u],
  [
    'deadline',
    /hạn|bao giờ (?:phải )?xong|đến khi nào|den khi nao|(?:^| )han (?:chot|nop|tra|khi|den)|ngày mấy nộp/u,
  ],
  [
    'when',
    /mấy giờ|khi nào|bao giờ|lúc nào|hôm nào|ngày nào|thứ mấy|may (?:h|gio)|khi nao|bao gio|mấy h|dời|đổi qua thứ/u,
  ],
  ['where', /ở đâu|chỗ nào|phòng nào|o dau|phong nao|địa điểm|dia diem|phòng mấy/u],
  [
    'papers',
    /tài liệu|số liệu|chuẩn bị|mang|giấy mời|tai lieu|so lieu|mang theo|file|văn bản|danh sách|mẫu|pdf|word/u,
  ],
  ['why', /vì sao|tại sao|lý do|sao |vi sao|tai sao|ly do/u],
  ['who', /(?:^| )ai(?: |$|\?)|những ai|thành phần|người nào/u],
  ['how', /thế nào|làm sao|cách|vào đâu|the nao|lam sao|báo cho/u],
  ['content', /nội dung|cái gì|việc gì|họp gì|noi dung|cai gi|là gì|gì vậy/u],
];

/** Nothing is recorded; what the answer should be about. */
export function nothingIn(sentence: Sentence): SentenceReading {
  const { items } = sentence;
  const text = sentence.text.toLowerCase();
  const wantsAgain =
    has(items, pattern('(NEG|NOTYET|LET|LEAVE|_|CLOSE)')) && /gửi lại|gui lai|cho xin|xin lại/u.test(text);
  if (asks(items) || wantsAgain)
    return {
      certainty: 'none',
      hint: 'ask-details',
      asked: ABOUT.find(([, said]) => said.test(text))?.[0] ?? 'whether',
    };
  if (has(items, pattern('GREET'))) return { certainty: 'none', hint: 'greeting', asked: null };
  if (has(items, pattern('THANKS'))) return { certainty: 'none', hint: 'thanks', asked: null };
  if (has(items, pattern('^(PRON |OPEN |CLOSE )*WISH')))
    return { certainty: 'none', hint: 'courtesy', asked: null };
  return { certainty: 'none', hint: 'unclear', asked: null };
}
