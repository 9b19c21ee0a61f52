import type { YAMLError } from 'yaml';

/** What is wrong with the YAML itself, by the parser's code. */
const SYNTAX: Readonly<Record<string, readonly [problem: string, instead: string]>> = {
  BAD_ALIAS: ['không đọc được dấu & hoặc dấu * ở đây', 'đặt cả giá trị trong dấu nháy đơn'],
  BAD_DQ_ESCAPE: ['dấu \\ trong chuỗi nháy kép không hợp lệ', 'dùng dấu nháy đơn thay cho nháy kép'],
  BAD_INDENT: ['thụt đầu dòng không đều', 'căn mục này thẳng cột với các mục cùng cấp'],
  BAD_SCALAR_START: ['giá trị bắt đầu bằng ký tự không được phép', 'đặt cả giá trị trong dấu nháy đơn'],
  BLOCK_AS_IMPLICIT_KEY: [
    'một dòng có hai dấu hai chấm',
    'đặt cả giá trị trong dấu nháy đơn, hoặc xuống dòng và thụt vào',
  ],
  MISSING_CHAR: [
    'thiếu một ký tự: dấu nháy đóng, dấu ngoặc đóng, dấu phẩy hoặc khoảng trắng sau dấu hai chấm',
    'thêm ký tự còn thiếu ở dòng này hoặc ngay trên nó',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'một mục bị ngắt dòng hoặc thiếu dấu hai chấm',
    'viết theo mẫu "tên mục: giá trị"',
  ],
  MULTIPLE_DOCS: ['tệp có nhiều phần ngăn bằng ---', 'chỉ giữ một phần'],
  TAB_AS_INDENT: ['thụt đầu dòng bằng phím Tab', 'thay bằng dấu cách'],
  TAG_RESOLVE_FAILED: ['không dùng được dấu ! ở đây', 'bỏ dấu ! hoặc đặt cả giá trị trong dấu nháy đơn'],
};

const UNREADABLE = ['không đọc được chỗ này', 'kiểm tra dấu hai chấm, dấu nháy và thụt đầu dòng'] as const;

export function syntaxFaults(errors: readonly YAMLError[], lineOf: (offset: number) => number): Fault[] {
  return errors.slice(0, MOST_FAULTS).map((error) => {
    const [problem, instead] = SYNTAX[error.code] ?? UNREADABLE;
    return { line: lineOf(error.pos[0]), path: '', problem, instead };
  });
}

/** One thing that is wrong in a file that people wrote, said so that they can put it right. */
export interface Fault {
  readonly line: number;
  /** Where it is: "meetings.team.convene", "acting[2].by"; entries of a list count from one. */
  readonly path: string;
  readonly problem: string;
  readonly instead: string;
}

export const faultAt = ({ line, path }: Fault): string => `dòng ${line}${path === '' ? '' : `, ${path}`}`;

/** More than anybody reads; a file this far off is another kind of file. */
export const MOST_FAULTS = 500;
