import { mapSteps } from './runSteps.ts';

/** A part of some work, by its place among all of them. */
interface Dealt<Part> {
  readonly index: number;
  readonly part: Part;
}

/** Parts of some work that depend on nothing but themselves: whoever is free takes the next one. */
export class Deal<Part, Answer> {
  readonly #waiting: Dealt<Part>[];
  readonly #answers: Answer[] = [];
  readonly #count: number;
  #left: number;

  constructor(parts: readonly Part[]) {
    this.#waiting = parts.map((part, index) => ({ index, part }));
    this.#count = parts.length;
    this.#left = parts.length;
  }

  take(): Dealt<Part> | undefined {
    return this.#waiting.shift();
  }

  /** Of one who cannot do it: the next who is free takes it. */
  giveBack(dealt: Dealt<Part>): void {
    this.#waiting.unshift(dealt);
  }

  answer({ index }: Dealt<Part>, answer: Answer): void {
    this.#answers[index] = answer;
    this.#left--;
  }

  get isDone(): boolean {
    return this.#left === 0;
  }

  /** In the order of the parts, once all are there. */
  get answers(): readonly Answer[] {
    return this.#answers;
  }

  /** Which part of them is there. */
  get share(): number {
    return 1 - this.#left / Math.max(1, this.#count);
  }
}

/** Those who take on parts of a search beside it. */
export interface Helpers<Part, Answer> {
  /** From now on they take parts of it, as long as there are any. */
  join(deal: Deal<Part, Answer>): void;
  /** Whether the search has nothing to do but to wait for them. */
  isAwaited: boolean;
}

/**
 * The answers to some parts, in their order, whoever gave them: without helpers one part after the other. The same as long as a
 * part always has the same answer. Yields the share that is done.
 */
export function* dealOut<Part, Answer>(
  parts: readonly Part[],
  run: (part: Part) => Generator<unknown, Answer>,
  helpers?: Helpers<NoInfer<Part>, NoInfer<Answer>>,
): Generator<number, readonly Answer[]> {
  const deal = new Deal<Part, Answer>(parts);
  helpers?.join(deal);
  while (!deal.isDone) {
    const own = deal.take();
    if (own) deal.answer(own, yield* mapSteps(run(own.part), () => deal.share));
    else if (helpers) {
      helpers.isAwaited = true;
      yield deal.share;
      helpers.isAwaited = false;
    }
  }
  return deal.answers;
}
