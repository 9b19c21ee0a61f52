import type { StoreFailure } from '../../src/ports/store.ts';

/** What a database says that is no error of the program. */

/** A question that the database did not answer. */
export class NoAnswer extends Error implements StoreFailure {
  override readonly name = 'StoreFailure';

  constructor(cause: unknown) {
    super('the database did not answer', { cause });
  }
}

const stateOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  return code === undefined && cause !== undefined ? stateOf(cause) : String(code ?? '');
};

/** Another transaction was first, and this one is to be run again: a serialization failure, or a deadlock. */
export const wasOvertaken = (error: unknown): boolean => ['40001', '40P01'].includes(stateOf(error));

/** A question was asked, and neither an answer nor the end of the connection came: the network between is cut. */
export const isSilent = (error: unknown): boolean => {
  const { message = '', cause } = (error ?? {}) as { readonly message?: string; readonly cause?: unknown };
  return /Query read timeout/.test(message) || (cause !== undefined && isSilent(cause));
};

/** The database cannot be reached, goes down, or was cut off while it was asked. */
export const isUnreachable = (error: unknown): boolean => {
  const state = stateOf(error);
  if (isSilent(error) || /^(08|57P|53)/.test(state) || /^E[A-Z]+$/.test(state)) return true;
  const { message = '', cause } = (error ?? {}) as { readonly message?: string; readonly cause?: unknown };
  return cause !== undefined && isUnreachable(cause)
    ? true
    : /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(message);
};

/** Why it could not be opened, in a sentence that says what to do; never with the password that stands in the address. */
export function whyNotOpened(error: unknown): string {
  const state = stateOf(error);
  if (state === '28P01' || state === '28000')
    return 'Cơ sở dữ liệu không nhận tên hoặc mật khẩu trong DATABASE_URL. Hãy kiểm tra lại và chạy lại.';
  if (state === '3D000')
    return 'Cơ sở dữ liệu nêu trong DATABASE_URL chưa có. Hãy tạo nó (createdb) hoặc sửa tên, rồi chạy lại.';
  if (state === '42501')
    return 'Tài khoản trong DATABASE_URL không được tạo bảng ở cơ sở dữ liệu này. Hãy cấp quyền CREATE cho nó, rồi chạy lại.';
  return `Không tới được cơ sở dữ liệu nêu trong DATABASE_URL (${state || 'không rõ lý do'}). Hãy kiểm tra máy chủ PostgreSQL đang chạy, địa chỉ và cổng đúng, rồi chạy lại.`;
}
