/**
 * The licences, by their SPDX names, under which something may go out with Taskmates: they ask for no more than that their text and
 * the names of the authors go along, which `licences.txt` does. docs/licences.md says why.
 */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
];

/**
 * Whether the terms, an SPDX expression such as `(MPL-2.0 OR Apache-2.0)`, leave a way that is allowed. `AND` binds closer than `OR`;
 * what cannot be read as such an expression is not allowed.
 */
export function isAllowed(expression: string): boolean {
  // npm's way to say that the terms are nobody else's.
  const named = expression.replace(/SEE LICENSE IN [^\s()]+/g, 'LicenseRef');
  const tokens = named.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  let isReadable = true;
  const word = () => tokens[at]?.toUpperCase();
  const single = (): boolean => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = either();
      if (tokens[at++] !== ')') isReadable = false;
      return inner;
    }
    return token !== undefined && allowedLicences.includes(token);
  };
  const both = (): boolean => {
    let allowed = single();
    while (word() === 'AND') {
      at++;
      allowed = single() && allowed;
    }
    return allowed;
  };
  const either = (): boolean => {
    let allowed = both();
    while (word() === 'OR') {
      at++;
      allowed = both() || allowed;
    }
    return allowed;
  };
  const allowed = either();
  return isReadable && at === tokens.length && allowed;
}
