const [start, end] = ['<!-- report: written by npm run lab:report -->', '<!-- end of report -->'];

/** A text with the report between its two marks. Throws where it has no such marks. */
export function withReport(text: string, report: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('The text has no marks between which a report would stand.');
  return `${text.slice(0, from + start.length)}\n\n${report}\n\n${text.slice(to)}`;
}
