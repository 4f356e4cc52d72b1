import type { HandEdit, SizesOf } from '../../../core/frontier/handEdits.ts';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';

/** A key that was pressed on a network: `key` and `code` as keyboard events have them. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** What a key on a network asks for: another network to be the focused one, or an edit; `undefined` for other keys. */
export type BuilderAction =
  | { readonly kind: 'focus'; readonly network: number }
  | { readonly kind: 'edit'; readonly edit: HandEdit };

/** The keyboard of the builder: arrows go from network to network, digits are tasks, letters and signs change the network. */
export function builderAction(
  pressed: PressedKey,
  at: number,
  networks: readonly HandNetwork[],
  taskCount: number,
  sizesOf: SizesOf,
): BuilderAction | undefined {
  const network = networks[at];
  if (!network) return undefined;
  const focus = (place: number): BuilderAction => ({
    kind: 'focus',
    network: Math.min(networks.length - 1, Math.max(0, place)),
  });
  const edit = (change: HandEdit): BuilderAction => ({ kind: 'edit', edit: change });
  // With Shift the key is a sign of the layout: the place of the digit counts.
  const digit = /^Digit([1-9])$/.exec(pressed.code)?.[1] ?? /^[1-9]$/.exec(pressed.key)?.[0];
  if (digit !== undefined && Number(digit) <= taskCount) {
    const task = Number(digit) - 1;
    if (!pressed.shiftKey) return edit({ kind: 'toggle', network: at, task });
    return network.tasks.includes(task) ? edit({ kind: 'move', from: at, to: -1, task }) : undefined;
  }
  switch (pressed.key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return focus(at - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return focus(at + 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(networks.length - 1);
    case '+':
    case '=':
      return resize(
        at,
        network,
        sizesOf(network.tasks).find(cost => cost > network.cost),
      );
    case '-':
      return resize(
        at,
        network,
        sizesOf(network.tasks).findLast(cost => cost < network.cost),
      );
    case 'n':
    case 'N':
      return edit({ kind: 'add', tasks: [] });
    case 'd':
    case 'D':
      return edit({ kind: 'duplicate', network: at });
    case 's':
    case 'S':
      return edit({ kind: 'split', network: at });
    case 'Delete':
    case 'Backspace':
      return edit({ kind: 'delete', network: at });
    default:
      return undefined;
  }
}

function resize(at: number, network: HandNetwork, cost: number | undefined): BuilderAction | undefined {
  if (cost === undefined || cost === network.cost) return undefined;
  return { kind: 'edit', edit: { kind: 'resize', network: at, cost } };
}
