import type { AnyCommand } from './command.ts';

interface Entry {
  readonly command: string;
  readonly description: string;
}

/** The command menus that a platform shows: in private, in groups, and to the administrators of groups. */
export function menus(commands: readonly AnyCommand[]): {
  private: Entry[];
  group: Entry[];
  groupAdministrators: Entry[];
} {
  const shown = commands.filter((command) => !command.hidden);
  const entries = (list: readonly AnyCommand[]): Entry[] =>
    list.map((command) => ({ command: command.name, description: command.summary.slice(0, 256) }));
  const inGroup = shown.filter((command) => command.where === 'both' || command.where === 'group-to-private');
  return {
    private: entries(shown.filter((command) => command.where !== 'group')),
    group: entries(inGroup),
    groupAdministrators: entries([...inGroup, ...shown.filter((command) => command.where === 'group')]),
  };
}
