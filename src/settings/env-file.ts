import { parseEnv } from 'node:util';
import { BadSettings } from './config.ts';

const ADVICE =
  'Hãy mở tệp bằng trình soạn thảo, chọn lưu với mã hóa “UTF-8” (không phải UTF-16, không có BOM), rồi chạy lại.';

/**
 * The settings of a `.env` file. One that an editor has saved in another encoding would lose its first setting, or all
 * of them, without a word, and the sandbox would open in place of the channel: it is refused.
 */
function readEnvFile(bytes: Uint8Array): Record<string, string> {
  const [first = 0, second = 0, third = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0))
    throw new BadSettings(
      `Tệp .env được lưu bằng UTF-16 (hoặc chứa ký tự rỗng) nên không đọc được. ${ADVICE}`,
    );
  if (first === 0xef && second === 0xbb && third === 0xbf)
    throw new BadSettings(`Tệp .env có dấu BOM ở đầu nên dòng cài đặt đầu tiên bị mất. ${ADVICE}`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadSettings(`Tệp .env không phải UTF-8 nên không đọc được. ${ADVICE}`);
  }
  const hidden = text.split('\n').findIndex((line) => /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/.test(line));
  if (hidden >= 0)
    throw new BadSettings(
      `Tệp .env, dòng ${hidden + 1}: có ký tự ẩn, thường do sao chép từ trang web. Hãy xóa dòng ấy và gõ lại.`,
    );
  return parseEnv(text) as Record<string, string>;
}

/** The same for a file that may be missing; `read` throws as `readFileSync` does. */
export function envFileBy(read: () => Uint8Array): Record<string, string> {
  let bytes: Uint8Array;
  try {
    bytes = read();
  } catch (error) {
    const code = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
    if (code === 'ENOENT') return {};
    const why = code === 'EISDIR' ? 'là một thư mục, không phải tệp' : `không đọc được (${code})`;
    throw new BadSettings(`.env ${why}. Hãy sửa lại hoặc xóa đi, rồi chạy lại.`);
  }
  return readEnvFile(bytes);
}
