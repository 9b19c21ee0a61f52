import type { Config } from '../config.ts';

/** What the program says to its operator in the terminal. */

export const noChannel = (): string =>
  [
    'Chưa có kênh nào được bật, nên chưa có gì để phục vụ.',
    'Để bật Telegram: nhắn @BotFather, gõ /newbot, rồi đặt TELEGRAM_BOT_TOKEN=<token được cấp> trong môi trường hoặc trong tệp .env cạnh package.json, và chạy lại npm start.',
  ].join('\n');

export function serving(config: Config, setupCode: string): string {
  const how = config.publicUrl ? `webhook ${config.publicUrl}/telegram/webhook` : 'long polling';
  return [
    `Đang phục vụ Telegram (${how}). Trạng thái: http://${config.host}:${config.port}/healthz`,
    `Quản trị viên: nhắn cho bot câu sau để nhận quyền quản trị: /start ${setupCode}`,
    'Nạp Ban Chỉ đạo (khi chương trình đang dừng): npm run committee -- import TỆP.yaml',
  ].join('\n');
}

/** Words where we have them; the trace only for what is a fault of the program. */
export function failure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EROFS') {
    return `Không ghi được vào ${(error as NodeJS.ErrnoException).path ?? 'thư mục dữ liệu'}. Hãy cấp quyền ghi cho người chạy chương trình, hoặc đặt DATA_DIR sang thư mục khác.`;
  }
  return error.constructor === Error || error.constructor !== TypeError
    ? error.message
    : (error.stack ?? error.message);
}
