import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx';

/** A workbook of one sheet. */
export const workbook = async (sheet: { rows: CellValue[][]; merges?: MergeRange[] }): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Danh sách', ...sheet }] }));

/** As unikey writes it for a font of old: by hand, and not by the tables of the program. */
const TCVN3: Readonly<Record<string, string>> = {
  ...{ ọ: 'ä', à: 'µ', ê: 'ª', ứ: 'ø', ụ: 'ô', Đ: '§', ơ: '¬', ị: 'Þ', ễ: 'Ô', ư: '\u00ad', ợ: 'î', ở: 'ë' },
  ...{ ó: 'ã', ò: 'ß', ế: 'Õ', ạ: '¹', ặ: 'Æ', ữ: '÷', ĩ: 'Ü', á: '¸', đ: '®', ố: 'è', ú: 'ó', ệ: 'Ö' },
};
const VNI: Readonly<Record<string, string>> = {
  ...{
    ọ: 'oï',
    à: 'aø',
    ê: 'eâ',
    ứ: 'öù',
    ụ: 'uï',
    Đ: 'Ñ',
    ơ: 'ô',
    ị: 'ò',
    ễ: 'eã',
    ư: 'ö',
    ợ: 'ôï',
    ở: 'ôû',
  },
  ...{
    ó: 'où',
    ò: 'oø',
    ế: 'eá',
    ạ: 'aï',
    ặ: 'aë',
    ữ: 'öõ',
    ĩ: 'ó',
    á: 'aù',
    đ: 'ñ',
    ố: 'oá',
    ú: 'uù',
    ệ: 'eä',
  },
};

const written = (letters: Readonly<Record<string, string>>) => (text: string) =>
  [...text]
    .map((letter) => {
      const old = letters[letter] ?? letter;
      if (old === letter && letter > '\x7f') throw new Error(`no letter for ${letter}`);
      return old;
    })
    .join('');

export const asTcvn3 = written(TCVN3);
export const asVni = written(VNI);
