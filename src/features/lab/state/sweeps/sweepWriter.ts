import { t } from '../../../../base/i18n/text.ts';
import type { TrainingSnapshot } from '../../model/training/trainingRun.ts';
import type { LabShelf } from './labShelf.ts';
import type { StoredRun, SweepHead } from './sweep.ts';

/**
 * Writes sweeps to the shelf, one thing after the other. Where the device is full, snapshots are given up before results;
 * results that cannot be written are held and tried again with the next.
 */
export class SweepWriter {
  readonly #shelf: LabShelf;
  readonly #warn: (warning: string) => void;
  readonly #unwritten = new Map<string, () => Promise<void>>();
  /** Runs that ended: a snapshot that comes later is of no use. */
  readonly #ended = new Set<string>();
  #writing: Promise<void> = Promise.resolve();
  #keepsSnapshots = true;

  constructor(shelf: LabShelf, warn: (warning: string) => void) {
    this.#shelf = shelf;
    this.#warn = warn;
  }

  /** Resolves when all that was asked for so far is written, or was found impossible to write. */
  idle(): Promise<void> {
    return this.#writing;
  }

  putHead(head: SweepHead): Promise<void> {
    return this.#result(head.id, () => this.#shelf.putHead(head));
  }

  putRun(runId: string, run: StoredRun): Promise<void> {
    this.#ended.add(runId);
    return this.#result(runId, () => this.#shelf.putRun(runId, run));
  }

  putSnapshot(runId: string, snapshot: TrainingSnapshot): Promise<void> {
    return this.#next(async () => {
      if (!this.#keepsSnapshots || this.#ended.has(runId)) return;
      try {
        await this.#shelf.putSnapshot(runId, snapshot);
      } catch (error) {
        await this.#giveUpSnapshots(error);
      }
    });
  }

  remove(id: string): Promise<void> {
    for (const key of [...this.#unwritten.keys()]) {
      if (key === id || key.startsWith(`${id}.`)) this.#unwritten.delete(key);
    }
    for (const runId of [...this.#ended]) if (runId.startsWith(`${id}.`)) this.#ended.delete(runId);
    return this.#next(() => this.#shelf.remove(id).catch(() => undefined));
  }

  #next(write: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(write);
    return this.#writing;
  }

  #result(key: string, write: () => Promise<void>): Promise<void> {
    this.#unwritten.set(key, write);
    return this.#next(async () => {
      try {
        await this.#writeAll();
      } catch (error) {
        await this.#giveUpSnapshots(error);
        await this.#writeAll().catch(again => this.#warn(unkept(this.#unwritten.size, again)));
      }
    });
  }

  async #writeAll(): Promise<void> {
    for (const [key, write] of this.#unwritten) {
      await write();
      this.#unwritten.delete(key);
    }
  }

  async #giveUpSnapshots(error: unknown): Promise<void> {
    if (!this.#keepsSnapshots) return;
    this.#keepsSnapshots = false;
    await this.#shelf.dropSnapshots().catch(() => undefined);
    this.#warn(
      t(
        'The browser cannot keep networks that are under way ({reason}): after a reload they begin anew. What has finished is kept.',
        { reason: reasonOf(error) },
      ),
    );
  }
}

function unkept(count: number, error: unknown): string {
  return t(
    'The browser could not keep {count, plural, one {a result} other {# results}} on this device ({reason}): lost when the page is closed. Save the table as a file, or remove sweeps that you do not need.',
    { count, reason: reasonOf(error) },
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return t('its storage is full');
  return error instanceof Error ? error.message : String(error);
}
