/** Whether a table was measured in the Lab on some device: the recorded sweeps that ship with the site are not meant. */
export function isMeasuredId(id: string): boolean {
  return /^lab-[0-9a-z]{14}(-lookahead|-cosine)?$/.test(id);
}
