import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { House } from './doubles/house.ts';
import { drafts, Talk } from './flows/talk.ts';

/**
 * Through which files and functions one `/vang` goes, from its update to what two people read of it: `npm run journey`
 * prints them. The profiler of the machine counts each function that is called; what runs when a file is read is none.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PRODUCT = ['src', 'commands', 'storage'].map((room) => `${pathToFileURL(ROOT).href}${room}/`);
/** The ways in and out, which every update goes. */
const WAYS = /^(?:src\/(?:channels|outbox|runtime|upkeep)|storage)\b/;

interface Entered {
  readonly file: string;
  readonly functions: number;
}

async function entered(): Promise<Entered[]> {
  const house = await House.open({ committees: ['kien-giang'], still: true });
  const session = new Session();
  try {
    const talk = new Talk(house);
    const [head, trinh] = [talk.member('kien-giang', 'thanh'), talk.member('kien-giang', 'trinh')];
    const line = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';
    const next = await drafts(head, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await head.taps('Gửi thông báo', next);
    await head.taps('Gửi', 'Gửi thông báo trên');
    await trinh.hears('Họp thường kỳ');
    await talk.settled();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await session.post('Profiler.takePreciseCoverage');
    await trinh.asks('/vang bận họp', 'Đã ghi nhận');
    await head.hears('bận họp');
    await talk.settled();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => PRODUCT.some((room) => url.startsWith(room)))
      .map(({ url, functions }) => ({
        file: relative(ROOT, fileURLToPath(url)),
        functions: functions.filter(
          // `__name` is the compiler's.
          ({ functionName, ranges: [range] }) =>
            functionName !== '__name' && range && range.startOffset > 0 && range.count > 0,
        ).length,
      }))
      .filter(({ functions }) => functions > 0)
      .sort((one, other) => (one.file < other.file ? -1 : 1));
  } finally {
    session.disconnect();
    await house.close();
  }
}

const all = await entered();
const count = (some: readonly Entered[]): string =>
  `${some.length} files, ${some.reduce((sum, { functions }) => sum + functions, 0)} functions`;
process.stdout.write(
  `${all.map(({ file, functions }) => `${file} ${functions}`).join('\n')}
in all: ${count(all)}; between the ways in and out: ${count(all.filter(({ file }) => !WAYS.test(file)))}
`,
);
