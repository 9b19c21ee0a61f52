import type { ReadingDoor } from '../http/reading.ts';
import { parseRegulation } from '../regulations/load.ts';
import * as say from '../say/reading/page.ts';
import type { Question } from '../say/reading/question.ts';
import type { Answers, QuestionAnswer } from './answers.ts';
import type { Folder } from './folder.ts';
import { type Examples, type Pointed, proposer } from './likely.ts';
import { markedText } from './marking.ts';
import { bodyNames, ownWords } from './plain-words.ts';
import { draftOf, profileYaml } from './profile.ts';
import { questionsOf, sectionsOf } from './sections.ts';
import { signDocx } from './sign-docx.ts';
import { signHtml } from './sign-html.ts';
import { type SignPage, signPage } from './sign-rows.ts';
import type { ReadSource } from './source.ts';
import type { Span } from './text/legal-text.ts';
import { refusedAt, type Unfinished, unfinished } from './unfinished.ts';
import { questionsView, textView } from './view.ts';

/** One regulation that is being read: its text, the answers so far, and the folder into which all goes. */
export class ReadingRoom implements ReadingDoor {
  readonly sentences = { tooMuch: say.answersTooLong(), notUnderstood: say.pageNotUnderstood() };
  readonly #source: ReadSource;
  readonly #folder: Folder;
  readonly #draft: string;
  readonly #examples: Examples;
  #pointed: (question: Question) => readonly Pointed[] = () => [];
  #called: string | null = null;
  #answers: Answers;

  /** `before` are answers of a profile that stands there already; a draft that was begun goes first. */
  constructor(source: ReadSource, folder: Folder, examples: Examples, before: Answers = {}) {
    this.#source = source;
    this.#folder = folder;
    this.#draft = `${source.name}.dang-doc.json`;
    this.#examples = examples;
    const draft = folder.read(this.#draft);
    this.#answers = draft === null ? before : draftOf(draft);
  }

  text(): object {
    return textView(this.#source.name, this.#source.text);
  }

  questions(): object {
    return questionsView(this.#answers, this.#source.text, this.#likely());
  }

  /** The same for as long as nobody answers otherwise what the text calls everybody. */
  #likely(): (question: Question) => readonly Pointed[] {
    const own = ownWords(this.#answers);
    const bodies = bodyNames(this.#answers);
    const called = JSON.stringify([own, bodies]);
    if (called !== this.#called) {
      this.#pointed = remembered(proposer(this.#source.text, this.#examples, own, bodies));
      this.#called = called;
    }
    return this.#pointed;
  }

  mark(spans: readonly Span[]): object {
    return markedText(spans, this.#source.text);
  }

  answer(id: string, answer: QuestionAnswer | null): object {
    if (!questionsOf(this.#answers).some((question) => question.id === id)) return this.questions();
    const { [id]: _, ...others } = this.#answers;
    this.#keep(answer === null ? others : { ...others, [id]: answer });
    return this.questions();
  }

  silence(section: number): object {
    const open =
      sectionsOf(this.#answers)[section]?.questions.filter(({ id, must }) => !must && !this.#answers[id]) ??
      [];
    const silent = Object.fromEntries(
      open.map(({ id }): [string, QuestionAnswer] => [id, { state: 'silent' }]),
    );
    this.#keep({ ...this.#answers, ...silent });
    return this.questions();
  }

  async finish(): Promise<object> {
    const faults: Unfinished[] = unfinished(this.#answers, this.#source.text);
    if (faults.length > 0) return { faults };
    const yaml = profileYaml(this.#answers);
    const reading = parseRegulation(yaml, `${this.#id()}.yaml`);
    if (!reading.ok) return { faults: reading.faults.map(({ path }) => refusedAt(path, this.#answers)) };
    return this.#write(yaml, reading.regulation.id);
  }

  sign(): string {
    return signHtml(this.#page());
  }

  #page(): SignPage {
    return signPage(this.#answers, this.#source.raw);
  }

  #id(): string {
    const general = this.#answers.general;
    return general?.state === 'said' ? String(general.entries[0]?.values.id ?? '') : '';
  }

  #keep(answers: Answers): void {
    this.#answers = answers;
    this.#folder.write(this.#draft, JSON.stringify(answers, null, 1), { keepOld: false });
  }

  async #write(yaml: string, id: string): Promise<object> {
    const page = this.#page();
    const files: readonly (readonly [string, string | Buffer])[] = [
      [`${id}.yaml`, yaml],
      [`${id}.txt`, this.#source.raw],
      [`${id}-trang-ky.html`, signHtml(page)],
      [`${id}-trang-ky.docx`, await signDocx(page)],
    ];
    try {
      for (const [name, content] of files) this.#folder.write(name, content);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { faults: [{ said: say.profileNotWritten(why), question: null }] };
    }
    return {
      written: say.profileWritten(
        files.map(([name]) => name),
        this.#folder.path,
      ),
    };
  }
}

/** A text is looked through once for each question as it is put. */
function remembered(likely: (question: Question) => Pointed[]): (question: Question) => readonly Pointed[] {
  const known = new Map<string, Pointed[]>();
  return (question) => {
    const key = `${question.id} ${question.words.join()}`;
    const found = known.get(key) ?? likely(question);
    known.set(key, found);
    return found;
  };
}
