import { describe, expect, test } from 'vitest';
import { committeeFileSchema } from '../../src/committee-file/schema.ts';
import { EMAIL } from '../../src/domain/address.ts';
import { readList } from '../../src/hear/table/people.ts';
import { mailSender } from '../../src/settings/mail.ts';

// Một địa chỉ thư: danh sách, tệp Ban, cài đặt và nơi gửi thư hiểu như nhau.

const RIGHT = [
  'an@x.vn',
  'nguyen.van-an_1@so.kiengiang.gov.vn',
  "o'nam+bcd@x.com.vn",
  `${'a'.repeat(64)}@x.vn`,
  'an@xn--tnh-rqa.vn',
];
const WRONG = [
  '"x"@y.vn',
  '<a@b.vn',
  'a@b.vn>',
  'a:b@c.vn',
  'mailto:a@b.vn',
  'a(b)@c.vn',
  'a[b]@c.vn',
  'a\\b@c.vn',
  'a b@c.vn',
  'a@b@c.vn',
  'a@b.vn, c@d.vn',
  'a@b.vn;c@d.vn',
  '.a@b.vn',
  'a.@b.vn',
  'a..b@c.vn',
  'a@b',
  'a@.vn',
  'a@b..vn',
  'a@-b.vn',
  'a@b-.vn',
  'a@b.v1',
  'an@tỉnh.vn',
  'trần@x.vn',
  'a@b.vn\r\nBcc: c@d.vn',
  'a\u200b@b.vn',
  `${'a'.repeat(65)}@x.vn`,
  `a@${'b.'.repeat(130)}vn`,
  '@b.vn',
  '',
];

const ways: readonly (readonly [string, (address: string) => boolean])[] = [
  ['quy tắc', (address) => EMAIL.test(address)],
  [
    'danh sách',
    (address) => {
      const rows = [
        ['Họ và tên', 'Thư điện tử'],
        ['Nguyễn Văn An', address],
      ];
      return readList([{ sheet: '', rows }])?.people[0]?.email === address;
    },
  ],
  ['tệp Ban', (address) => committeeFileSchema.shape.members.element.shape.email.safeParse(address).success],
  ['MAIL_FROM', (address) => mailSender.safeParse(address).success],
];

describe.each(ways)('%s', (_, takes) => {
  test.each(RIGHT)('nhận %j', (address) => expect(takes(address)).toBe(true));
  test.each(WRONG)('không nhận %j', (address) => expect(takes(address)).toBe(false));
});
