/** A text with its first letter as it begins a sentence; a letter of two code units stays whole. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
