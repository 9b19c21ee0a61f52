/** So many bytes that nobody can guess; in a simulation, those of its seed. */
export type Random = (bytes: number) => Buffer;
