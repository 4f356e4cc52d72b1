import { proxy, type Remote } from 'comlink';
import { MessageError, say } from '../../base/i18n/message.ts';
import type { KnownOfFiles } from '../../files/open/knownOfFiles.ts';
import type { Mapping } from '../../files/open/mapping.ts';
import type { Proposal, ReadResult } from '../../files/open/readResult.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { TableFormat } from '../../files/write/tableFormats.ts';
import { LiveWorker, WorkerDied, type WorkerLike } from '../workerBridge.ts';
import type { OnShare, TablesApi } from './tablesApi.ts';

/** How a call is followed: `onShare` gets the done share, 0 to 1; aborting ends the worker, which stops at once. */
export interface TablesOptions {
  readonly signal?: AbortSignal;
  readonly onShare?: (share: number) => void;
}

/** The worker died over a call, for want of memory most likely. */
export class TablesFailed extends MessageError {
  override readonly name = 'TablesFailed';
}

/**
 * The page's side of the tables worker. A call that is aborted ends its worker; calls that others have under way in it are
 * not disturbed: each call that may be aborted has a worker of its own while another is busy.
 */
export class TablesClient {
  readonly #makeWorker: () => WorkerLike;
  #idle: LiveWorker<TablesApi> | undefined;

  constructor(makeWorker: () => WorkerLike) {
    this.#makeWorker = makeWorker;
  }

  /** What the content of the files suggests. */
  propose(
    files: readonly SourceFile[],
    { known = {}, ...options }: TablesOptions & { readonly known?: KnownOfFiles } = {},
  ): Promise<Proposal> {
    return this.#call(options, async (remote, heard) => await remote.propose(files, known, heard));
  }

  /** What a mapping makes of the files. */
  read(files: readonly SourceFile[], mapping: Mapping, options: TablesOptions = {}): Promise<ReadResult> {
    return this.#call(options, async (remote, heard) => await remote.read(files, mapping, heard));
  }

  /** The table as a file. */
  write(loaded: LoadedTable, format: TableFormat, options: TablesOptions = {}): Promise<Uint8Array> {
    return this.#call(options, async remote => await remote.write(loaded, format));
  }

  /** The table as a text for links. */
  pack(loaded: LoadedTable, options: TablesOptions = {}): Promise<string> {
    return this.#call(options, async remote => await remote.pack(loaded));
  }

  /** The table of such a text. */
  unpack(packed: string, options: TablesOptions = {}): Promise<LoadedTable> {
    return this.#call(options, async remote => await remote.unpack(packed));
  }

  async #call<T>(
    { signal, onShare }: TablesOptions,
    ask: (remote: Remote<TablesApi>, heard: OnShare) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const live = this.#idle ?? new LiveWorker<TablesApi>(this.#makeWorker());
    this.#idle = undefined;
    const onAbort = () => live.end();
    signal?.addEventListener('abort', onAbort);
    // Progress comes over a channel of its own and may arrive after the answer: it is then of no interest.
    let isOver = false;
    const heard = proxy((share: number) => {
      if (!isOver) onShare?.(share);
    });
    try {
      return await live.answer(ask(live.remote, heard));
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof WorkerDied)) throw error;
      throw new TablesFailed(
        say(
          'Reading stopped ({why}): the browser may have run out of memory. Close other tabs, or open a smaller part of the file.',
          { why: error.said },
        ),
      );
    } finally {
      isOver = true;
      signal?.removeEventListener('abort', onAbort);
      // An error that the worker answered with leaves it as it was.
      if (!live.isEnded && this.#idle === undefined) this.#idle = live;
      else live.end();
    }
  }
}
