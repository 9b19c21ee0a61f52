/** Puts the program into a folder within the repository, as `npm run build` does into `dist`. */
export function compile(folder: string): Promise<void>;
