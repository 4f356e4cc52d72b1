import type { TableId } from './tableIds.ts';
import { useTableGroups } from './useTableGroups.ts';

interface TableOptionsProps {
  /** The table that is chosen: it is offered even where it is not on this device. */
  readonly chosen: TableId;
}

/** The tables that can be chosen, by kind, as the options of a list box. */
export function TableOptions({ chosen }: TableOptionsProps) {
  return useTableGroups(chosen).map(({ title, options }) => (
    <optgroup key={title} label={title}>
      {options.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </optgroup>
  ));
}
