import type { Config } from '../settings/config.ts';

/** What the program says to its operator in the terminal. */

export const noChannel = (): string =>
  [
    'Chưa có kênh nào được bật, và bản dùng thử cũng tắt (SANDBOX=off), nên chưa có gì để phục vụ.',
    'Để dùng thử trong trình duyệt: bỏ SANDBOX=off.',
    'Để bật Telegram: nhắn @BotFather, gõ /newbot, rồi đặt TELEGRAM_BOT_TOKEN=<token được cấp> trong môi trường hoặc trong tệp .env cạnh package.json, và chạy lại npm start.',
    'Để bật Zalo OA: xem docs/zalo-oa.md.',
  ].join('\n');

export const tokenRefused = (): string =>
  'Telegram không nhận token của bot: hãy sao chép lại token mà @BotFather cấp vào TELEGRAM_BOT_TOKEN (và xem lại TELEGRAM_API_ROOT nếu có đặt), rồi chạy lại.';

/** The address of the program on this machine. */
const own = ({ host, port }: Config): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

export function serving(config: Config, setupCode: string | null): string {
  const sandbox = [
    `Mời mở trình duyệt: ${own(config)} – bản dùng thử, có sẵn một tổ chức mẫu; không gửi gì ra ngoài.`,
    ...(config.telegram || config.zalo
      ? []
      : ['Khi muốn dùng thật trên Telegram: đặt TELEGRAM_BOT_TOKEN (xem README), rồi chạy lại npm start.']),
  ];
  return [
    ...(config.telegram ? [servingTelegram(config)] : []),
    ...(config.zalo ? servingZalo(config) : []),
    ...(config.mail ? [servingMail(config, config.mail)] : []),
    ...(setupCode === null ? [] : firstSteps(config, setupCode)),
    ...(config.sandbox ? sandbox : []),
  ].join('\n');
}

const servingTelegram = (config: Config): string =>
  `Đang phục vụ Telegram (${config.publicUrl ? `webhook ${config.publicUrl}/telegram/webhook` : 'long polling'}).`;

const servingZalo = (config: Config): string[] => [
  `Đang phục vụ Zalo OA. Địa chỉ webhook khai tại developers.zalo.me: ${config.publicUrl ?? 'https://<tên miền của đơn vị>'}/zalo/webhook (hướng dẫn: docs/zalo-oa.md)`,
  ...(config.publicUrl
    ? []
    : ['PUBLIC_URL đang trống: Zalo chỉ gọi tới được khi có địa chỉ https:// dẫn về cổng này.']),
];

const servingMail = (config: Config, { server, from }: NonNullable<Config['mail']>): string =>
  config.telegram || config.zalo
    ? `Gửi thư công vụ từ ${from.address} qua máy chủ ${server.host}, cổng ${server.port}.`
    : 'SMTP_URL chưa được dùng: thư công vụ chỉ đi cùng Telegram hoặc Zalo.';

const firstSteps = (config: Config, setupCode: string): string[] => [
  `Trạng thái: ${own(config)}/healthz`,
  `Quản trị viên: nhắn cho trợ lý câu sau để nhận quyền quản trị: /start ${setupCode}`,
  'Nạp tệp cấu hình: npm run committee -- import TỆP.yaml',
];

export const archiveUnreadableHere = (paths: readonly string[]): string =>
  [
    'Có tệp lưu trữ bị mất hoặc hỏng, không đọc được:',
    ...paths.map((path) => `- ${path}`),
    'Mọi việc khác vẫn chạy. Hãy dừng chương trình, phục hồi các tệp này từ bản sao lưu rồi chạy lại; nếu không còn bản sao lưu, đặt vào chỗ đó một tệp chỉ có {} để chấp nhận mất.',
  ].join('\n');

export const stopped = (): string => 'Đã dừng.';

/** Words where we have them; the trace only for what is a fault of the program. */
export function failure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return `Không dùng được ${path ?? 'một tệp'} (${code}). Hãy xem lại quyền đọc và ghi, và ổ đĩa còn chỗ không, rồi chạy lại.`;
  const ours = [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  return ours ? bug(error) : error.message;
}

export const bug = (error: Error): string =>
  `Chương trình có lỗi và phải dừng. Xin chạy lại, và báo lại kèm mấy dòng sau:\n${error.stack ?? error.message}`;
