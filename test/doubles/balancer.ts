import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hands each call on to the next of several processes, and to another where that one does not answer. */
export class Balancer {
  readonly #server: Server;
  ports: readonly number[] = [];
  #next = 0;

  private constructor() {
    this.#server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing));
  }

  static async start(): Promise<Balancer> {
    const balancer = new Balancer();
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    this.#next += 1;
    for (let tried = 0; tried < this.ports.length; tried += 1) {
      const port = this.ports[(this.#next + tried) % this.ports.length] ?? 0;
      const status = await handOn(port, incoming, body);
      if (status === null || status >= 500) continue;
      outgoing.writeHead(status).end();
      return;
    }
    outgoing.writeHead(502).end();
  }
}

/** The status of the answer; `null` where there was none. */
const handOn = (
  port: number,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<number | null> =>
  new Promise((resolve) => {
    const call = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? null));
      answer.on('error', () => resolve(null));
    });
    call.on('error', () => resolve(null));
    call.end(body);
  });
