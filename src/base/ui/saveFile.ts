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
