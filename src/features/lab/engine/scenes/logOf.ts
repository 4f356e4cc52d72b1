const ln2 = Math.LN2;

/**
 * The natural logarithm of a positive number, to 1e-12. Unlike `Math.log`, of which each engine has its own, it is made of
 * + - * / alone and so the same everywhere, bit for bit. Takes about |log2| steps: meant for lengths in a room.
 */
export function logOf(value: number): number {
  let rest = value;
  let halvings = 0;
  for (; rest > 1.5; rest *= 0.5) halvings++;
  for (; rest < 0.75; rest *= 2) halvings--;
  // 2 artanh((x - 1) / (x + 1)); the quotient is at most 1/5.
  const u = (rest - 1) / (rest + 1);
  const s = u * u;
  const series =
    1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s * (1 / 9 + s * (1 / 11 + s * (1 / 13 + s * (1 / 15)))))));
  return halvings * ln2 + 2 * u * series;
}
