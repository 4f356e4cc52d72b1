/** Whether columns are named as this project names them where it writes a table: such a file is read as it was. */
export function isOwnHeader(columns: readonly string[]): boolean {
  const [first, second = '', third = ''] = columns;
  const isCost = (name: string) => /^cost \(.+\)$/.test(name);
  return (
    (first === 'tasks' && isCost(second)) || (first === 'network' && second === 'tasks' && isCost(third))
  );
}
