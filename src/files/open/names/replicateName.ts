/** What the name of a column says of replicates: the same for all replicates of one task but for the mark. */
export interface ReplicateName {
  /** The name without the mark. */
  readonly base: string;
  /** The mark, `''` where there is none. */
  readonly mark: string;
  /**
   * `seed`: the mark says seed or replicate; `run`: it may be the name of a task as well (`s1`, `fold 2`); `copy`: as pandas numbers columns
   * of one name; `number`: a bare number.
   */
  readonly kind: 'seed' | 'run' | 'copy' | 'number' | 'none';
}

const seed = String.raw`(?:random[ _]?)?(?:seeds?|rep(?:lica(?:te)?|eat|etition)?)[ _=#.-]*\d{1,10}`;
const run = String.raw`(?:s|runs?|trial|fold|cv)[ _=#-]*\d{1,10}`;
const between = '[ _./|:-]+';

const patterns: readonly (readonly [ReplicateName['kind'], RegExp])[] = [
  ['seed', new RegExp(`^(?<base>.+?)(?:${between}|(?= ?[([]))\\s*[([]?(?<mark>${seed})[)\\]]?$`, 'i')],
  ['seed', new RegExp(`^[([]?(?<mark>${seed})[)\\]]?${between}(?<base>.+)$`, 'i')],
  ['run', new RegExp(`^(?<base>.+?)(?:${between}|(?= ?[([]))\\s*[([]?(?<mark>${run})[)\\]]?$`, 'i')],
  ['run', new RegExp(`^[([]?(?<mark>${run})[)\\]]?${between}(?<base>.+)$`, 'i')],
  ['copy', /^(?<base>.*[^\d.])\.(?<mark>\d{1,3})$/],
  ['number', /^(?<base>.*[^\d._-])[_-](?<mark>\d{1,3})$/],
];

/** The name of a column parted into that of its task and the mark of a replicate: `loss_a_s1`, `seed 0/a`, `a (run 2)`, `a.1`. */
export function replicateName(name: string): ReplicateName {
  const short = name.slice(0, 300).trim();
  for (const [kind, pattern] of patterns) {
    const { base, mark } = pattern.exec(short)?.groups ?? {};
    if (base !== undefined && mark !== undefined) return { base, mark: mark.toLowerCase(), kind };
  }
  return { base: short, mark: '', kind: 'none' };
}

const bare = new RegExp(`^(?:${seed}|${run})$`, 'i');

/** The name of a column of replicates parted, where it may be a mark alone: `seed 1`; `undefined` where it has no mark of a run. */
export function replicateOf(name: string): { readonly base: string; readonly mark: string } | undefined {
  const short = name.slice(0, 300).trim();
  if (bare.test(short)) return { base: '', mark: short.toLowerCase() };
  const { base, mark, kind } = replicateName(name);
  return kind === 'seed' || kind === 'run' ? { base, mark } : undefined;
}

/** Things by the names that they have without the marks of replicates, each with its name parted. */
export function byBase<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  within: (item: T) => string = () => '',
): readonly (readonly { readonly item: T; readonly named: ReplicateName }[])[] {
  const groups = new Map<string, { readonly item: T; readonly named: ReplicateName }[]>();
  for (const item of items) {
    const named = replicateName(nameOf(item));
    const key = `${within(item)}\n${named.base}`;
    const group = groups.get(key);
    if (group) group.push({ item, named });
    else groups.set(key, [{ item, named }]);
  }
  return [...groups.values()];
}

/** Whether columns of these names are replicates of one another. */
export function areReplicates(one: string, other: string): boolean {
  const [a, b] = [replicateName(one), replicateName(other)];
  return a.base === b.base && a.mark !== b.mark;
}
