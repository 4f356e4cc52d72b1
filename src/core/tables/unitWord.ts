/** Stands for the unit of costs where a table does not say one. */
export const unknownUnit = 'units of cost';

const singular: ReadonlyMap<string, string> = new Map([
  ['networks', 'network'],
  ['tasks', 'task'],
  [unknownUnit, 'unit of cost'],
]);

/** A unit of cost as it stands behind an amount: those that are counted are singular behind 1. */
export function unitWord(costUnit: string, amount: number): string {
  return (amount === 1 && singular.get(costUnit)) || costUnit;
}
