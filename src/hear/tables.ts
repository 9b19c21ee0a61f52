import type { TableKind } from '../domain/committee/table-file.ts';
import { fold } from './fold.ts';

const KINDS: readonly (readonly [RegExp, TableKind])[] = [
  [/thanh vien|danh sach/, 'members'],
  [/du hop|diem danh|moi hop/, 'attendance'],
  [/bao cao/, 'reports'],
  [/nhiem vu|cong viec/, 'tasks'],
  [/so van ban|van ban|cong van/, 'register'],
];

/** "dự họp 2026": which table, of which year, as it was written; `null` for anything else. */
export function readTable(said: string): { readonly kind: TableKind; readonly year: string | null } | null {
  const text = fold(said);
  const kind = KINDS.find(([form]) => form.test(text))?.[1];
  return kind ? { kind, year: /\d+(?:[./-]\d+)*/.exec(text)?.[0] ?? null } : null;
}
