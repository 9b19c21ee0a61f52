import { type Logger, pino } from 'pino';

/** Anything shaped like a bot token, wherever it stands in a text. */
const TOKEN = /\b\d{5,12}:[A-Za-z0-9_-]{30,}\b/g;

/** The program's log. Secrets are struck out of whatever is written, also out of the texts of errors. */
export function makeLog(level: string, secrets: readonly string[]): Logger {
  const strike = (text: string): string =>
    secrets.reduce(
      (struck, secret) => (secret.length < 6 ? struck : struck.replaceAll(secret, '[…]')),
      text.replace(TOKEN, '[…]'),
    );
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => process.stdout.write(strike(line)) },
  );
}
