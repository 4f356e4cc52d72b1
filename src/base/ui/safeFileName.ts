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
