import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { makeCode } from './accounts/invitations.ts';
import { Sandbox } from './channels/sandbox/sandbox.ts';
import type { SandboxDoor } from './http/sandbox.ts';
import { Pace, type Rates } from './outbox/pace.ts';
import { fetchMade } from './papers/makers.ts';
import type { AnyCommand } from './ports/command.ts';
import type { Store } from './ports/store.ts';
import type { ServedChannels } from './real-channels.ts';
import { type House, openHouse } from './runtime.ts';
import type { TurnableClock } from './sandbox/clock.ts';
import { openDesk } from './sandbox/desk.ts';

/** Nobody waits for a page of one's own. */
const UNHURRIED: Rates = {
  overall: { burst: 1_000, perSecond: 1_000 },
  person: { burst: 1_000, perSecond: 1_000 },
  group: { burst: 1_000, perSecond: 1_000 },
};

interface SandboxParts {
  readonly store: Store;
  readonly clock: TurnableClock;
  readonly commands: readonly AnyCommand[];
  readonly zone: string;
  readonly log: Logger;
}

/** The sandbox as a house of its own, with what the page may do in it. */
export async function openSandbox({
  store,
  clock,
  commands,
  zone,
  log,
}: SandboxParts): Promise<{ house: House; door: SandboxDoor; served: ServedChannels }> {
  const channel = new Sandbox({
    clock: clock.now,
    run: randomBytes(4).toString('hex'),
    // There are no files of other platforms.
    fetchFile: fetchMade({ store, clock: clock.now, zone, soffice: null }),
  });
  const served: ServedChannels = new Map([[channel.name, { channel, pace: new Pace(UNHURRIED) }]]);
  const setupCode = makeCode();
  const { desk, stage } = await openDesk({
    sandbox: channel,
    store,
    clock,
    zone,
    warn: (what, error) => log.warn({ err: error }, what),
    open: () =>
      openHouse({
        store,
        commands,
        channels: served,
        clock: clock.now,
        // It is turned on purpose.
        steady: clock.now,
        zone,
        setupCode,
        log,
      }),
  });
  const house = {
    ...stage.program,
    stop: async (): Promise<void> => {
      await stage.leave();
      await stage.program.stop();
    },
  };
  return { house, door: desk, served };
}
