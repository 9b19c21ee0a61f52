import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A cable to a server: it carries all, nothing (whoever is at either end hears nothing of it), or is unplugged. */
export class Cable {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #state: 'whole' | 'cut' | 'unplugged' = 'whole';

  private constructor(port: number) {
    this.#server = createServer((near) => {
      if (this.#state === 'unplugged') return near.destroy();
      const far = connect(port, '127.0.0.1');
      const pair = [near, far] as const;
      this.#pairs.add(pair);
      carry(pair);
      for (const one of pair)
        one
          .on('error', () => {})
          .on('close', () => {
            this.#pairs.delete(pair);
            for (const other of pair) other.destroy();
          });
      if (this.#state === 'cut') this.#hold(pair);
      return near;
    });
  }

  static async to(port: number): Promise<Cable> {
    const cable = new Cable(port);
    cable.#server.listen(0, '127.0.0.1');
    await once(cable.#server, 'listening');
    return cable;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Nothing goes through any more, and nobody is told. */
  cut(): void {
    this.#state = 'cut';
    for (const pair of this.#pairs) this.#hold(pair);
  }

  /** Every connection ends, and there is none to be had. */
  unplug(): void {
    this.#state = 'unplugged';
    for (const pair of this.#pairs) for (const one of pair) one.destroy();
  }

  /** It carries again, also what hung in it meanwhile. */
  mend(): void {
    this.#state = 'whole';
    for (const pair of this.#pairs) carry(pair);
  }

  async close(): Promise<void> {
    this.unplug();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #hold([near, far]: readonly [Socket, Socket]): void {
    near.unpipe(far).pause();
    far.unpipe(near).pause();
  }
}

function carry([near, far]: readonly [Socket, Socket]): void {
  near.pipe(far);
  far.pipe(near);
}
