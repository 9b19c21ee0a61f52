import type { Kind, Versions } from '../../src/ports/versions.ts';

/** A newer program wrote what is here, and would miss what this one does not know. */
export class NewerData extends Error {
  constructor(path: string) {
    super(
      `Dữ liệu tại ${path} do một phiên bản mới hơn của chương trình ghi, nên chương trình đã dừng và không ghi gì vào đó: hãy chạy lại bằng phiên bản mới, hoặc phục hồi bản sao lưu có trước khi nâng cấp, hoặc đặt DATA_DIR sang thư mục khác.`,
    );
  }
}

/** `written`: kind → the version in which all of it was written. */
export const isNewer = (written: Readonly<Record<string, unknown>>, { current }: Versions): boolean =>
  Object.entries(written).some(([kind, version]) => !(Number(version) <= (current[kind as Kind] ?? -1)));
