/** In the process that `openServed` starts: says where it listens, and what it is asked for. */
export function serveUnder(port: number, stop: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'stop') void stop().finally(() => process.exit());
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1_000);
  });
  // Whoever started it has ended, however that came.
  process.on('disconnect', () => process.exit());
  process.send?.(port);
}
