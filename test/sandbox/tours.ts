import type { PageMessage } from './running.ts';

// The page's own file, which knows nothing of types of ours.
const PATH = new URL('../../src/http/sandbox/tour-steps.js', import.meta.url).href;

export interface World {
  readonly people: readonly {
    readonly id: string;
    readonly name?: string;
    readonly secretary: boolean;
    readonly known: boolean;
  }[];
  readonly messages: readonly Pick<
    PageMessage,
    'at' | 'chat' | 'id' | 'from' | 'title' | 'text' | 'choices' | 'file'
  >[];
  readonly past: string | null;
  readonly committee: { readonly body: string };
  readonly owing: readonly string[];
}
export interface Deed {
  readonly as: string | null;
  readonly label: string;
  readonly say?: { readonly text: string };
  readonly tap?: { readonly message: string; readonly row: number; readonly column: number };
  readonly turn?: 'next';
}
interface Step {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  done(world: World): boolean;
  next(world: World): Deed | null;
}

interface Guide {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export const { TOURS, toursIn } = (await import(PATH)) as {
  TOURS: readonly Guide[];
  toursIn(world: World): readonly Guide[];
};
