import { fileURLToPath } from 'node:url';
import { regulationCommand } from '../../../src/reading/cli.ts';

/** What the check reads back of a regulation that a story is told under. */
export async function readBack(id: string): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const path = fileURLToPath(new URL(`../../fixtures/regulations/${id}.yaml`, import.meta.url));
  const code = await regulationCommand(['check', path], { print: say, complain: say });
  if (code !== 0) throw new Error(lines.join('\n'));
  return lines.join('\n');
}
