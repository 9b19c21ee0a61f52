import type { AnyCommand } from '../ports/command.ts';

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
  const entries = (list: readonly AnyCommand[]): Entry[] =>
    list.map((command) => ({ command: command.name, description: command.summary.slice(0, 256) }));
  const inGroup = commands.filter(
    (command) => command.where === 'both' || command.where === 'group-to-private',
  );
  return {
    private: entries(commands.filter((command) => command.where !== 'group')),
    group: entries(inGroup),
    groupAdministrators: entries([...inGroup, ...commands.filter((command) => command.where === 'group')]),
  };
}
