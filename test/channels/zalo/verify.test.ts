import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { verify } from '../../../src/channels/zalo/verify.ts';

const KEYS = { appId: '4110000000000000001', appSecret: 'app-bi-mat', oaSecretKey: 'oa-bi-mat' };
const TIME = '1788000000123';
const LATER = '1788000000999';
const BODY = Buffer.from(`{"app_id":"4110000000000000001", "text":"xin v\\u1eafng", "timestamp":"${TIME}"}`);

const sha = (...parts: (string | Buffer)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const check = (signature: string | undefined, more: object = {}) =>
  verify({ signature, headerTime: LATER, bodyTime: TIME, body: BODY, ...more }, KEYS);

test('chữ ký đã tính sẵn được nhận', () => {
  // printf '%s' '4110000000000000001{"a":1}1788000000123oa-bi-mat' | sha256sum
  const mac = 'mac=924b48a178c1643ea5052ce7c8dded463f621e586dc10ac48f6570a570f1999f';
  expect(check(mac, { body: Buffer.from('{"a":1}') })).toBe('body time, OA secret');
});

test.each([
  ['body time, OA secret', TIME, KEYS.oaSecretKey],
  ['header time, OA secret', LATER, KEYS.oaSecretKey],
  ['body time, app secret', TIME, KEYS.appSecret],
  ['header time, app secret', LATER, KEYS.appSecret],
])('nhận ra dạng: %s', (form, time, secret) => {
  expect(check(`mac=${sha(KEYS.appId, BODY, time, secret)}`)).toBe(form);
});

test('chữ hoa, dấu cách quanh "mac=" không làm hỏng chữ ký', () => {
  expect(check(` MAC = ${sha(KEYS.appId, BODY, TIME, KEYS.oaSecretKey).toUpperCase()} `)).not.toBeNull();
});

const RIGHT = sha(KEYS.appId, BODY, TIME, KEYS.oaSecretKey);
test.each<[string, string | undefined, object?]>([
  ['không có chữ ký', undefined],
  ['chữ ký rỗng', 'mac='],
  ['thiếu "mac="', RIGHT],
  ['chữ ký cụt', `mac=${RIGHT.slice(0, 40)}`],
  ['sai thứ tự', `mac=${sha(BODY, KEYS.appId, TIME, KEYS.oaSecretKey)}`],
  ['HMAC', `mac=${createHmac('sha256', KEYS.oaSecretKey).update(BODY).digest('hex')}`],
  ['mã OA ở chỗ của mã app', `mac=${sha('3720000000000000009', BODY, TIME, KEYS.oaSecretKey)}`],
  ['không có khóa', `mac=${sha(KEYS.appId, BODY, TIME)}`],
  ['khóa khác', `mac=${sha(KEYS.appId, BODY, TIME, 'khac')}`],
  ['JSON được viết lại', `mac=${RIGHT}`, { body: Buffer.from(JSON.stringify(JSON.parse(BODY.toString()))) }],
  ['giờ khác', `mac=${RIGHT}`, { bodyTime: '1', headerTime: undefined }],
  [
    'không có giờ nào',
    `mac=${sha(KEYS.appId, BODY, KEYS.oaSecretKey)}`,
    { bodyTime: undefined, headerTime: '' },
  ],
])('từ chối: %s', (_, signature, more) => {
  expect(check(signature, more)).toBeNull();
});

test('khóa để trống không mở cửa cho ai', () => {
  const keys = { ...KEYS, oaSecretKey: '', appSecret: '' };
  const signature = `mac=${sha(KEYS.appId, BODY, TIME)}`;
  expect(verify({ signature, headerTime: undefined, bodyTime: TIME, body: BODY }, keys)).toBeNull();
});
