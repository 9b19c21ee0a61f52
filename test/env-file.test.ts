import { expect, test } from 'vitest';
import { envFileBy } from '../src/settings/env-file.ts';

const TOKEN = '1234567890:AAtest_token_of_the_strict_fake_only';
const TEXT = `TELEGRAM_BOT_TOKEN=${TOKEN}\nSETUP_CODE=ma-thiet-lap-1\n`;

test.each<[string, Buffer, string]>([
  ['UTF-16 có BOM', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'UTF-16'],
  ['UTF-16 không BOM', Buffer.from(TEXT, 'utf16le'), 'UTF-16'],
  ['UTF-8 có BOM', Buffer.from(`\ufeff${TEXT}`), 'BOM'],
  ['bảng mã khác', Buffer.from([...Buffer.from(TEXT), 0xd4, 0x31]), 'không phải UTF-8'],
  ['ký tự ẩn', Buffer.from(`${TEXT}\u200bPORT=1\n`), 'dòng 3: có ký tự ẩn'],
])('.env %s: từ chối bằng lời, không lộ token', (_how, bytes, words) => {
  const said = (): unknown => {
    try {
      return envFileBy(() => bytes);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };
  expect(said()).toContain(words);
  expect(said()).toMatch(/^Tệp \.env/);
  expect(said()).not.toContain(TOKEN);
});

test('.env là một thư mục, hoặc không đọc được: nói ra; không có thì thôi', () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };
  expect(() => envFileBy(failing('EISDIR'))).toThrow('.env là một thư mục, không phải tệp.');
  expect(() => envFileBy(failing('EACCES'))).toThrow('.env không đọc được (EACCES).');
  expect(envFileBy(failing('ENOENT'))).toEqual({});
  expect(envFileBy(() => Buffer.from(TEXT))).toMatchObject({ SETUP_CODE: 'ma-thiet-lap-1' });
});
