/** A file that by its name is a table. */
export const isTable = (name: string): boolean => /\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt)$/i.test(name.trim());
