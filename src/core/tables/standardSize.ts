/** How far a cost may be from 0.5 or 1 SNT and still go by its name: in the Lab tasks differ by some percent. */
const tolerance = 0.05;

/** Which of the paper's two sizes a network's cost is: about half the Standard Network Time, or about all of it. */
export function standardSize(costUnit: string, cost: number): 'half' | 'full' | undefined {
  if (costUnit !== 'SNT') return undefined;
  if (Math.abs(cost - 0.5) <= 0.5 * tolerance) return 'half';
  return Math.abs(cost - 1) <= tolerance ? 'full' : undefined;
}
