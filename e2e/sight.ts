import type { Page } from '@playwright/test';

/** What `look` sees in the page at each budget of the frontier shown, from the least to the largest. */
export async function scrub<T>(page: Page, look: () => T): Promise<readonly T[]> {
  const looked: T[] = [];
  let before = '';
  for (let now = await press(page, 'Home'); now !== before; now = await press(page, 'ArrowRight')) {
    before = now;
    looked.push(await page.evaluate(look));
  }
  return looked;
}

/** Presses a key on the rule of the frontier and gives the budget at which it then stands; empty without a rule. */
function press(page: Page, key: string): Promise<string> {
  return page.evaluate(async pressed => {
    const rule = document.querySelector('#frontier svg [role="slider"]');
    for (const type of ['keydown', 'keyup'])
      rule?.dispatchEvent(new KeyboardEvent(type, { key: pressed, bubbles: true, cancelable: true }));
    for (let i = 0; i < 2; i++) await new Promise(resolve => requestAnimationFrame(resolve));
    return rule?.getAttribute('aria-valuenow') ?? '';
  }, key);
}

/**
 * Where, at any budget, a text of the frontier chart meets another, a line, a mark or the rule, or leaves the chart, or a text of
 * the grouping comes near the outline around it; and how many budgets were looked at. Runs in the page.
 */
export async function boxFaults(): Promise<{ readonly faults: readonly string[]; readonly budgets: number }> {
  const svg = document.querySelector('#frontier svg:has([role="slider"])');
  const rule = svg?.querySelector('[role="slider"]');
  if (!svg || !rule) return { faults: [], budgets: 0 };
  const chart = svg.getBoundingClientRect();
  type Box = {
    readonly name: string;
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  };
  const boxOf = (element: Element, name: string, inset = 0): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { name, x0: left, y0: top + inset, x1: right, y1: bottom - inset };
  };
  const meet = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
  const lines = [...svg.querySelectorAll<SVGPathElement>('[data-line] > path')].flatMap(path => {
    const name = `the line of ${path.parentElement?.getAttribute('data-line')}`;
    const half = Number(path.getAttribute('stroke-width')) / 2;
    const points = [...(path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
      ([, x, y]) => [chart.left + Number(x), chart.top + Number(y)] as const,
    );
    return points.slice(1).map(([x, y], i): Box => {
      const [fromX, fromY] = points[i] ?? [x, y];
      return {
        name,
        x0: Math.min(fromX, x) - half,
        y0: Math.min(fromY, y) - half,
        x1: Math.max(fromX, x) + half,
        y1: Math.max(fromY, y) + half,
      };
    });
  });
  /** What a text keeps from the middle of its outline, at least, in pixels. */
  const air = 3;
  const near = (text: Element | null, outline: Element | null | undefined): readonly string[] => {
    if (!text?.textContent || !outline) return [];
    const [inside, around] = [text.getBoundingClientRect(), outline.getBoundingClientRect()];
    const room = Math.min(inside.left - around.left, around.right - inside.right);
    return room < air ? [`“${text.textContent}” of the grouping has ${room.toFixed(1)} px`] : [];
  };
  const grouping = (): readonly string[] =>
    [...document.querySelectorAll('#grouping [data-testid="grouping-block"]')].flatMap(block => [
      ...[...block.querySelectorAll('[data-testid="grouping-head"]')].flatMap(head =>
        near(head.querySelector('text'), head.querySelector('rect')),
      ),
      ...[...block.querySelectorAll('[data-words] text')].flatMap(text =>
        near(text, block.querySelector(':scope > rect')),
      ),
    ]);
  const look = (budget: string): readonly string[] => {
    // The letters of a line of 15 px stand within its middle 11.
    const texts = [...svg.querySelectorAll('text')].map(text =>
      boxOf(text, text.lastChild?.textContent ?? '', 2),
    );
    const marks = [
      ...[...svg.querySelectorAll('[data-published] path')].map(path => boxOf(path, 'a mark')),
      ...[...svg.querySelectorAll('circle')].map(circle => boxOf(circle, 'a dot')),
      ...[...svg.querySelectorAll('[role="slider"] > line')].map(line => boxOf(line, 'the rule')),
    ];
    const cramped = grouping().map(fault => `at ${budget} ${fault}`);
    const met = texts.flatMap((text, i) => [
      ...[...texts.slice(i + 1), ...marks, ...lines]
        .filter(other => meet(text, other))
        .map(other => `at ${budget} “${text.name}” meets ${other.name}`),
      ...(text.x0 < chart.left - 1 || text.x1 > chart.right + 1
        ? [`at ${budget} “${text.name}” sticks out`]
        : []),
    ]);
    return [...met, ...cramped];
  };
  const press = async (key: string) => {
    for (const type of ['keydown', 'keyup'])
      rule.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return rule.getAttribute('aria-valuenow') ?? '';
  };
  const faults: string[] = [];
  let budgets = 0;
  let before = '';
  for (let now = await press('Home'); now !== before; now = await press('ArrowRight')) {
    before = now;
    budgets++;
    faults.push(...look(now));
  }
  return { faults, budgets };
}

/** Texts of the view that are cut without an ellipsis or without the whole to be had; runs in the page. */
export function cutTexts(): readonly string[] {
  const panels = [...document.querySelectorAll('#headline, section[data-testid="panel"]')];
  const elements = panels.flatMap(panel => [...panel.querySelectorAll<HTMLElement | SVGElement>('*')]);
  const isTitled = (element: Element) =>
    element.closest('[title]') !== null || [...element.children].some(child => child.tagName === 'title');
  return elements.flatMap(element => {
    const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
    const said = own
      .map(node => node.textContent ?? '')
      .join('')
      .trim();
    if (said === '') return [];
    if (/\S…$/.test(said) && element.tagName === 'text' && !isTitled(element)) return [`${said}: no title`];
    if (!(element instanceof HTMLElement) || element.closest('.visually-hidden')) return [];
    const style = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden';
    return isCut && !(style.textOverflow === 'ellipsis' && isTitled(element)) ? [`${said}: cut`] : [];
  });
}

/**
 * Plays the budgets from the least to the greatest and gives the places, frame by frame, at which the heads of the parts stood, each
 * once; and how many budgets were seen. Runs in the page.
 */
export async function placesWhilePlaying(): Promise<{
  readonly places: readonly string[];
  readonly budgets: number;
}> {
  const places = new Set<string>();
  const budgets = new Set<string>();
  const bar = document.querySelector('[data-testid="playback"]');
  const rule = document.querySelector('#frontier svg [role="slider"]');
  rule?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
  rule?.dispatchEvent(new KeyboardEvent('keyup', { key: 'Home', bubbles: true, cancelable: true }));
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  const isPlaying = () => bar?.querySelector('button')?.textContent === 'Pause';
  await frame();
  bar?.querySelector('button')?.click();
  while (!isPlaying()) await frame();
  while (isPlaying()) {
    await frame();
    budgets.add(rule?.getAttribute('aria-valuenow') ?? '');
    const now = ['headline', 'gains', 'frontier', 'grouping', 'networks'].map(id => {
      const head = document.querySelector(`#${id} h2`) ?? document.getElementById(id);
      const { x = 0, y = 0 } = head?.getBoundingClientRect() ?? {};
      return `${id} ${Math.round(x)} ${Math.round(y + window.scrollY)}`;
    });
    const table = document.querySelector('#grouping table')?.getBoundingClientRect();
    places.add([...now, `table ${Math.round((table?.y ?? 0) + window.scrollY)}`].join(', '));
  }
  return { places: [...places], budgets: budgets.size };
}
