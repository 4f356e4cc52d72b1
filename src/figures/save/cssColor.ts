/** A colour that every SVG reader knows: `#rrggbb` and an opacity. */
export interface PlainColor {
  readonly hex: string;
  readonly opacity: number;
}

/**
 * The colour that a computed value of the forms `#rrggbb`, `rgb(...)`, `rgba(...)` or `color(srgb ...)` stands for;
 * `undefined` for any other form, which only a browser can resolve.
 */
export function parseColor(computed: string): PlainColor | undefined {
  const text = computed.trim().toLowerCase();
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(text);
  if (hex) return { hex: `#${hex[1]}`, opacity: hex[2] ? Number.parseInt(hex[2], 16) / 255 : 1 };
  const call = /^(rgba?|color)\(([^()]+)\)$/.exec(text);
  if (!call) return undefined;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter(Boolean);
  const isSrgb = call[1] === 'color';
  if (isSrgb && parts.shift() !== 'srgb') return undefined;
  const scale = isSrgb ? 255 : 1;
  const [r, g, b, alpha = 1] = parts.map((part, i) => {
    if (part === 'none') return 0;
    const percent = part.endsWith('%') ? 100 : 0;
    const value = Number.parseFloat(part);
    if (i === 3) return percent ? value / percent : value;
    return percent ? (value / percent) * 255 : value * scale;
  });
  if (r === undefined || g === undefined || b === undefined || [r, g, b, alpha].some(Number.isNaN))
    return undefined;
  return { hex: hexOf(r, g, b), opacity: Math.min(1, Math.max(0, alpha)) };
}

function hexOf(...channels: readonly number[]): string {
  const two = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(two).join('')}`;
}

/** Any computed CSS colour (oklab, color-mix, display-p3, ...) as sRGB: what the browser paints for it. */
export function resolveColor(computed: string): PlainColor {
  return parseColor(computed) ?? paintColors([computed])[0] ?? { hex: '#000000', opacity: 1 };
}

/** Many computed CSS colours as `#rrggbb`, painted and read in one go. */
export function resolveColors(computed: readonly string[]): readonly string[] {
  return paintColors(computed).map(({ hex }) => hex);
}

let context: CanvasRenderingContext2D | null | undefined;

function paintColors(computed: readonly string[]): readonly PlainColor[] {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context || computed.length === 0) return computed.map(() => ({ hex: '#000000', opacity: 1 }));
  context.canvas.width = computed.length;
  context.canvas.height = 1;
  computed.forEach((color, i) => {
    if (!context) return;
    context.fillStyle = '#000000';
    context.fillStyle = color;
    context.fillRect(i, 0, 1, 1);
  });
  const { data } = context.getImageData(0, 0, computed.length, 1);
  return computed.map((_, i) => {
    const [r = 0, g = 0, b = 0, alpha = 255] = data.subarray(4 * i, 4 * i + 4);
    return { hex: hexOf(r, g, b), opacity: alpha / 255 };
  });
}
