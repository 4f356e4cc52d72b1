import { vi } from 'vitest';

/** What the page hands to the browser's download from now on, by file name; mocks are given back after each test. */
export function savedFiles(): ReadonlyMap<string, Blob> {
  const files = new Map<string, Blob>();
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    content = blob as Blob;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.set(this.download, content);
  });
  return files;
}
