import { type Logger, pino } from 'pino';

/** Anything shaped like a bot token, wherever it stands in a text: "bot7000000001:AAH…" in an address as well. */
const TOKEN = /\d{3,16}:[A-Za-z0-9_-]{20,}/g;
/** Shorter than this nothing is a secret, and striking it out would eat words. */
const SHORTEST = 6;

/** Strikes secrets out of a text. */
export const striker =
  (secrets: readonly string[]) =>
  (text: string): string =>
    secrets.reduce(
      (struck, secret) => (secret.length < SHORTEST ? struck : struck.replaceAll(secret, '[…]')),
      text.replace(TOKEN, '[…]'),
    );

/**
 * The program's log. Secrets are struck out of whatever is written, also out of the texts of errors; of an
 * error, what else it carries (the call that failed, with what people wrote) is left out.
 */
export function makeLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = (line) => process.stdout.write(line),
): Logger {
  const strike = striker(secrets);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: plainError } },
    { write: (line: string) => write(strike(line)) },
  );
}

function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { type, message, stack } = pino.stdSerializers.err(error);
  return { type, message, stack };
}
