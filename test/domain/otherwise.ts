/** A document of a noun with some of what it says otherwise: all that a state demands, where that is another. */
export const otherwise = <Of extends object>(document: Of, change: Partial<Of>): Of => ({
  ...document,
  ...change,
});
