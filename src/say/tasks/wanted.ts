import type { Task } from '../../domain/tasks/task.ts';
import { sayDay } from '../when.ts';

/** "đã xin lùi hạn đến hết thứ Ba, ngày 15/12/2026, chờ đồng chí quyết định"; nothing where no other day is asked for. */
export function wantedText({ wanted, due }: Pick<Task, 'wanted' | 'due'>, decides: boolean): string {
  if (!wanted) return '';
  const later = due !== null && wanted.day > due;
  const what = later ? 'đã xin lùi hạn đến hết' : 'đã xin đổi hạn sang hết';
  return `${what} ${sayDay(wanted.day)}, ${decides ? 'chờ đồng chí quyết định' : 'chờ quyết định'}`;
}
