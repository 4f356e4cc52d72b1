/** Of the row of slots, in shares of its width: from 0 to 1. */
interface RowPart {
  readonly from: number;
  readonly to: number;
}

export interface SlotRow {
  /** One for each of the cheapest networks that the budget has room for, the last one cut at the budget. */
  readonly slots: readonly RowPart[];
  /** One for each network, in their order. */
  readonly fills: readonly RowPart[];
  /** Where the budget ends; beyond is what it does not pay for. */
  readonly budget: number;
}

/** More slots than these would be too small to be seen: the budget is then one. */
const mostSlots = 24;

/** The budget as slots as wide as the cheapest network, filled by each network's cost; costs in the unit of the budget. */
export function layOutSlots(costs: readonly number[], budget: number, least: number): SlotRow {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  // A sum that rounding alone takes beyond the budget is within it.
  const scale = total > budget * (1 + 1e-9) ? total : budget;
  const share = (value: number) => Math.min(1, value / scale);
  const count = Math.ceil(budget / least - 1e-9);
  const width = count > mostSlots || !(least > 0) ? budget : least;
  const slots = Array.from({ length: Math.max(1, Math.ceil(budget / width - 1e-9)) }, (_, i) => ({
    from: share(i * width),
    to: share(Math.min(budget, (i + 1) * width)),
  }));
  let at = 0;
  const fills = costs.map(cost => {
    const from = at;
    at += cost;
    return { from: share(from), to: share(at) };
  });
  return { slots, fills, budget: share(budget) };
}
