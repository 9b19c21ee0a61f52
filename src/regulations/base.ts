import { z } from 'zod';
import { isGroup, type Unchecked } from './unchecked.ts';
import { REGULATION_FILE } from './yaml-bounds.ts';
import { readYaml } from './yaml-faults.ts';
import type { Fault } from './yaml-syntax.ts';
import type { WordingFinding } from './yaml-wording.ts';

/** The text of the profile that another is based on; `null` where there is none of that name. */
export type BaseText = (name: string) => string | null;

/** What a profile says of itself alone, whatever it is based on. */
const OWN = ['id', 'version', 'title', 'decision', 'effectiveFrom', 'base'];

interface Based {
  readonly value: unknown;
  readonly findings: readonly WordingFinding[];
}

/**
 * A profile as written, with what its base says wherever it says nothing itself: `base: ba-trang-2023`. A rule, a list
 * and `null` stand for the whole of what the base has there.
 */
export function based(written: unknown, textOf: BaseText): Based {
  if (!isGroup(written) || !('base' in written)) return { value: written, findings: [] };
  const { base, ...own } = written;
  const fault = (problem: string, instead: string): Based => ({
    value: own,
    findings: [{ path: ['base'], problem, instead }],
  });
  const text = typeof base === 'string' ? textOf(base) : null;
  if (text === null)
    return fault(
      `không có quy chế gốc "${String(base)}"`,
      'ghi mã của một quy chế đi kèm, hoặc đường dẫn tới tệp .yaml, tính từ thư mục chứa tệp này',
    );
  const reading = readYaml(text, z.record(z.string(), z.unknown()), REGULATION_FILE);
  if (!reading.ok) return fault(`quy chế gốc ${firstOf(reading.faults)}`, 'sửa tệp gốc trước');
  if ('base' in reading.value)
    return fault('quy chế gốc lại dựa trên một quy chế khác', 'chọn quy chế gốc không có mục base');
  return { value: joined(withoutOwn(reading.value), own), findings: [] };
}

const firstOf = ([first]: readonly Fault[]): string =>
  `có lỗi ở dòng ${first?.line ?? 1}: ${first?.problem ?? ''}`;

/** The committee of a base is another one. */
function withoutOwn(base: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(base).filter(([key]) => !OWN.includes(key)));
  if (!isGroup(rest.bodies)) return rest;
  const { committee: _, ...bodies } = rest.bodies;
  return { ...rest, bodies };
}

function joined(base: unknown, own: unknown): unknown {
  if (!isGroup(base) || !isGroup(own) || isRule(base) || isRule(own)) return own === undefined ? base : own;
  const keys = new Set([...Object.keys(base), ...Object.keys(own)]);
  const at = (group: Unchecked, key: string): unknown => (Object.hasOwn(group, key) ? group[key] : undefined);
  return Object.fromEntries([...keys].map((key) => [key, joined(at(base, key), at(own, key))]));
}

const isRule = (value: object): boolean => 'article' in value || 'other' in value;
