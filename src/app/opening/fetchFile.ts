import { MessageError, say } from '../../base/i18n/message.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';

/** The largest file that is loaded from an address. Said before loading. */
export const fetchLimitBytes = 100_000_000;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Gets the done share, 0 to 1; 0 while the size is not known. */
  readonly onShare: (share: number) => void;
  readonly fetchAddress?: typeof fetch;
}

/**
 * The file at an address, without cookies and without telling it where the reader comes from. Rejects with what is wrong
 * and what to do: an address that is not https, a site that does not answer or does not let other pages read it, a
 * file over {@link fetchLimitBytes}.
 */
export async function fetchFile(
  address: string,
  { signal, onShare, fetchAddress = fetch }: FetchOptions,
): Promise<SourceFile> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') {
    throw new MessageError(
      say(
        '“{address}” is no address that begins with https://. Check it, or download the file and drop it here.',
        { address: address.slice(0, 80) },
      ),
    );
  }
  const response = await answerOf(url, signal, fetchAddress);
  if (!response.ok) {
    throw new MessageError(
      say(
        '{host} answered {status} for this file. Check the address, or download the file and drop it here.',
        {
          host: url.host,
          status: String(response.status),
        },
      ),
    );
  }
  const stated = Number(response.headers.get('content-length')) || 0;
  if (stated > fetchLimitBytes) throw tooLarge(url);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > fetchLimitBytes) {
      await reader?.cancel();
      throw tooLarge(url);
    }
    onShare(stated > 0 ? Math.min(1, size / stated) : 0);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { name: nameOf(url), bytes };
}

async function answerOf(url: URL, signal: AbortSignal, fetchAddress: typeof fetch): Promise<Response> {
  try {
    return await fetchAddress(url, {
      signal,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new MessageError(
      say(
        '{host} did not answer, or does not let other pages read its files (CORS). Download the file and drop it here.',
        { host: url.host },
      ),
      { cause: error },
    );
  }
}

function tooLarge(url: URL): MessageError {
  return new MessageError(
    say(
      'The file at {host} is larger than {size}, the most that is loaded from an address. Download it and drop it here.',
      { host: url.host, size: `${fetchLimitBytes / 1e6} MB` },
    ),
  );
}

/** The last part of the path, as a name to show. */
function nameOf(url: URL): string {
  const last = url.pathname.split('/').findLast(part => part !== '') ?? url.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
