/** An administrative paper by the parts that Nghị định 30/2020 gives it, before anybody draws it. */
export interface PaperDocument {
  /** The body above, as it is called ("UBND tỉnh …"); `null` where there is none. */
  readonly superior: string | null;
  readonly issuer: string;
  /** "Số: 12/GM-BCĐ", or with room for the figure that the office gives it. */
  readonly number: string;
  /** Of a công văn, which bears no name: what it is about, under its number. */
  readonly about: string | null;
  /** "Lạng Sơn, ngày … tháng … năm …"; `null` where a paper has none, as minutes. */
  readonly placeAndDay: string | null;
  /** Name and trích yếu. */
  readonly title: { readonly name: string; readonly excerpt: string } | null;
  /** It has no number as yet. */
  readonly isDraft: boolean;
  /** Behind "Kính gửi:". */
  readonly addressees: readonly string[];
  /** What it rests on, a line each. */
  readonly basis: readonly string[];
  readonly body: readonly Block[];
  /** One on the right; of two the first on the left. */
  readonly signatures: readonly Signature[];
  /** Behind "Nơi nhận:". */
  readonly copies: readonly string[];
  readonly annex: Annex | null;
}

export type Block =
  | {
      readonly is: 'text';
      readonly text: string;
      /** Words in bold before it: "Thời gian:". */
      readonly lead?: string;
      readonly style?: 'bold' | 'italic';
    }
  /** "I. KẾT QUẢ" (1) and "1. Việc đã làm" (2), both bold. */
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | PaperTable;

/** A table; `widths` in parts of a hundred. */
export interface PaperTable {
  readonly is: 'table';
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Signature {
  /** In capitals, a line each: "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC". */
  readonly authority: readonly string[];
  /** Under them in brackets: "Ký, ghi rõ họ tên". */
  readonly how?: string;
  /** The post in the agency whose seal is used, over the name; `null` where there is none. */
  readonly agencyPost: string | null;
  readonly name: string;
}

/** On pages of its own, across. */
export interface Annex {
  readonly title: string;
  /** "(Kèm theo Báo cáo số … của …)" */
  readonly of: string;
  readonly grid: PaperTable;
  /** Under the table. */
  readonly notes: readonly string[];
}

export const text = (words: string, lead?: string): Block => ({
  is: 'text',
  text: words,
  ...(lead === undefined ? {} : { lead }),
});

export const heading = (level: 1 | 2, words: string): Block => ({ is: 'heading', level, text: words });
