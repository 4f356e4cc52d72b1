/** Hands `blob` to the browser's download under this name. */
export function saveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** `text` as a file name that every system accepts: lower-case ASCII words joined by hyphens; "figure" when nothing is left. */
export function safeFileName(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
    .replace(/[-.]+$/, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/.test(name) ? 'figure' : name;
}
