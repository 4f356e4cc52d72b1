/**
 * Puts a text that may still be on its way on the clipboard. Rejects where the browser does not allow it, or where the text
 * could not be had.
 */
export async function copyText(text: Promise<string>): Promise<void> {
  // A promised item keeps the permission that the click gave, also in browsers where waiting for the text would lose it.
  const blob = text.then(copied => new Blob([copied], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
