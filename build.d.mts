/** Puts the program into a folder within the repository, as `npm run build` does into `dist`. */
export function compile(folder: string, entry?: string): Promise<void>;
