import { parseRegulation } from '../regulations/load.ts';
import type { Answers } from './answers.ts';
import type { Folder } from './folder.ts';
import { answersOf } from './profile.ts';

/** The answers of a profile that lies beside its text already; none where there is none, or it is not right. */
export function loadAnswers(folder: Folder, stem: string): Answers {
  const yaml = folder.read(`${stem}.yaml`);
  const reading = yaml === null ? null : parseRegulation(yaml, `${stem}.yaml`);
  return reading?.ok ? answersOf(reading.regulation) : {};
}
