import { z } from 'zod';

const unset = (value: unknown): unknown => {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === '' ? undefined : text;
};
/** Spaces around a value are nobody's wish, and a blank one is none. */
export const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema);
export const wholeNumber = (most: number, usual: number) => {
  const advice = `phải là số nguyên từ 1 đến ${most}; ví dụ ${usual}`;
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most, advice)
    .transform(Number)
    .default(usual);
};
export const webAddress = (advice: string, protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, username, search, hash } = new URL(text);
      return protocols.includes(protocol) && username === '' && search === '' && hash === '';
    }, advice)
    .transform((text) => text.replace(/\/+$/, ''));
export const zaloSecret = (what: string) =>
  z.string().regex(/^[A-Za-z0-9_-]{8,128}$/, `không đúng dạng; sao chép lại nguyên ${what}`);
export const template = z
  .string()
  .regex(/^\d{3,20}$/, 'phải là mã số của mẫu tin ZBS đã được duyệt; để trống nếu chưa có');
