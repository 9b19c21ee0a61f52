import type { AnyCommand } from '../src/command.ts';
import { hop } from './hop.ts';

/** All commands, in the order of /trogiup. */
export const commands: readonly AnyCommand[] = [hop];
