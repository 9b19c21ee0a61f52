import type { AnyCommand } from '../src/ports/command.ts';

/** The table of commands in docs/commands.md, made from the list as `/trogiup` is. */

const WHO: Record<AnyCommand['who'], string> = {
  everyone: 'everybody',
  members: 'members',
  secretaries: 'secretaries',
  callers: 'who may call a meeting, and secretaries',
  leaders: 'head, team lead, and secretaries',
  entitled: 'whom the regulation lets, and secretaries',
  keepers: 'who keeps the records, and secretaries',
  administrators: 'administrators',
};

const WHERE: Record<AnyCommand['where'], string> = {
  both: 'private, group',
  'group-to-private': 'private, group (goes on in private)',
  private: 'private',
  group: 'group',
};

type Row = Pick<AnyCommand, 'name' | 'usage' | 'summary' | 'who' | 'where'>;

/** A bar would end its cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

export const commandTable = (commands: readonly Row[]): string =>
  [
    '| command | who | where | does |',
    '|---|---|---|---|',
    ...commands.map(({ name, usage, who, where, summary }) => {
      const typed = `/${name}${usage ? ` [${usage}]` : ''}`;
      return `| ${[`\`${typed}\``, WHO[who], WHERE[where], summary].map(cell).join(' | ')} |`;
    }),
  ].join('\n');
