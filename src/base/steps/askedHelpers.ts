import type { Deal, Helpers } from './dealOut.ts';

/** Helpers that are asked part by part: other threads, each for one part at a time. What one fails at is given back. */
export class AskedHelpers<Part, Answer> implements Helpers<Part, Answer> {
  isAwaited = false;
  #deal: Deal<Part, Answer> | undefined;
  #ask: ((part: Part) => Promise<Answer>) | undefined;
  #count = 0;
  #busy = 0;

  /** From now on so many parts at a time are asked for by `ask`. */
  employ(count: number, ask: (part: Part) => Promise<Answer>): void {
    this.#ask = ask;
    this.#count = count;
    this.#begin();
  }

  /** No more parts are asked for; what comes of those under way is kept. */
  dismiss(): void {
    this.#ask = undefined;
  }

  join(deal: Deal<Part, Answer>): void {
    this.#deal = deal;
    this.#begin();
  }

  #begin(): void {
    while (this.#busy < this.#count && this.#askNext());
  }

  /** Whether there was a part to ask for. */
  #askNext(): boolean {
    const [deal, ask] = [this.#deal, this.#ask];
    if (!deal || !ask) return false;
    const dealt = deal.take();
    if (!dealt) return false;
    this.#busy++;
    ask(dealt.part).then(
      answer => {
        this.#busy--;
        deal.answer(dealt, answer);
        this.#begin();
      },
      () => {
        // The search does it itself, and says what is wrong with it.
        this.#busy--;
        deal.giveBack(dealt);
      },
    );
    return true;
  }
}
