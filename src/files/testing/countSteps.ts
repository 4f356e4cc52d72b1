/** What goes through a list with a function: each call of it is a step. */
const walks = ['filter', 'map', 'flatMap', 'find', 'findIndex', 'findLast', 'some', 'every', 'forEach'];
/** What goes through or copies a list by itself. */
const wholes = ['concat', 'slice', 'includes', 'indexOf', 'join'];

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * How often elements of lists are gone through or copied, and sets and maps looked into, until `run` is done: work that is the same on
 * every machine. Where columns are compared with one another it grows with their square.
 */
export async function countSteps(run: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  const patch = (owner: object, name: string, make: (own: Method) => Method) => {
    const method = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    Object.defineProperty(owner, name, { ...method, value: make(method.value as Method) });
    undo.push(() => void Object.defineProperty(owner, name, method));
  };
  const counted =
    (steps: (self: unknown) => number) =>
    (own: Method): Method =>
      function (...args) {
        count += steps(this);
        return Reflect.apply(own, this, args);
      };
  for (const name of walks) {
    patch(
      Array.prototype,
      name,
      own =>
        function (walk, ...rest) {
          const step = (...values: unknown[]) => {
            count++;
            return (walk as Method)(...values);
          };
          return Reflect.apply(own, this, [step, ...rest]);
        },
    );
  }
  for (const name of wholes)
    patch(
      Array.prototype,
      name,
      counted(self => (self as unknown[]).length),
    );
  patch(
    Object.getPrototypeOf([].values()),
    'next',
    counted(() => 1),
  );
  for (const { prototype } of [Map, Set])
    patch(
      prototype,
      'has',
      counted(() => 1),
    );
  patch(
    Map.prototype,
    'get',
    counted(() => 1),
  );
  try {
    await run();
  } finally {
    for (const restore of undo) restore();
  }
  return count;
}
