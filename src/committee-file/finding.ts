/** Something wrong at a place of the file, before the line is known. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly instead: string;
}
