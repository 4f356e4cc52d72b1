import { englishWords, type Message, type Phrase, say } from '../../base/i18n/message.ts';

/** Of many problems of one kind so many are told one by one; the others are counted. */
const toldOfAKind = 20;

interface Kind {
  readonly first: Problem;
  told: number;
  untold: number;
}

/** Collects problems while files are read: of many of one kind it keeps the first 20 and counts the others. */
export class ProblemLog {
  readonly #told: Problem[] = [];
  readonly #kinds = new Map<string, Kind>();
  #hasError = false;

  /** Whether an `error` is among the problems. */
  get hasError(): boolean {
    return this.#hasError;
  }

  /** `kind`: what problems that differ only in their place and value have in common; counted for each file apart. */
  add(kind: Phrase, problem: Problem): void {
    this.addMade(englishWords(kind), problem.file, () => problem);
  }

  /** The same for a problem that is made only where it is told, for places that a million rows pass. */
  addMade(kind: string, file: string, make: () => Problem): void {
    const key = `${kind}\n${file}`;
    const known = this.#kinds.get(key);
    if (known && known.told >= toldOfAKind) {
      known.untold++;
      return;
    }
    const problem = make();
    if (problem.severity === 'error') this.#hasError = true;
    if (known) known.told++;
    else this.#kinds.set(key, { first: problem, told: 1, untold: 0 });
    this.#told.push(problem);
  }

  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (problem.severity === 'error') this.#hasError = true;
      this.#told.push(problem);
    }
  }

  /** Every problem: of the files in the order given, by row; those of a whole file come before those of its rows. */
  list(files: readonly { readonly name: string }[] = []): readonly Problem[] {
    const counts = [...this.#kinds.values()]
      .filter(kind => kind.untold > 0)
      .map(({ first, untold }): Problem => {
        const { severity, file, message, action } = first;
        return {
          severity,
          file,
          message: say('{count} more like: {message}', { count: String(untold), message }),
          action,
        };
      });
    const order = new Map(files.map((file, i) => [file.name, i]));
    const place = (problem: Problem) => order.get(problem.file) ?? files.length;
    const sorted = this.#told.toSorted((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0));
    return [...sorted, ...counts];
  }
}

/**
 * Something in a file that is not as it should be, and what was done about it. `error`: no table can be made of the
 * file as it is mapped; `warning`: something was left out or changed; `note`: worth knowing, nothing was lost.
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note';
  /** The name of the file. */
  readonly file: string;
  /** The line in the file, from 1 as an editor counts; for Parquet and JSON the row or element, from 1. */
  readonly row?: number;
  /** The column by its name, or by its number from 1 where it has none. */
  readonly column?: string;
  /** What is wrong, with the offending value. One sentence. */
  readonly message: Message;
  /** What was done about it, or what the reader can do. One sentence. */
  readonly action: Message;
}
