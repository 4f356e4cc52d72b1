import { measureText } from '../text/measureText.ts';
import { resolveColor } from './cssColor.ts';
import {
  type FigureBody,
  type FigureTexts,
  frameFigure,
  frameForPaper,
  type PaperLook,
} from './frameFigure.ts';

/** Computed properties that an SVG file must carry itself, as it leaves the style sheets behind. */
const ofShapes = ['opacity', 'fill-rule', 'paint-order'];
const ofStrokes = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
];
const ofTexts = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
];
const inlined = [...ofShapes, ...ofStrokes, ...ofTexts];

/** What a reader of SVG assumes when nothing is said; not worth writing down. */
const initial: Readonly<Record<string, string>> = {
  opacity: '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-rule': 'nonzero',
  'paint-order': 'normal',
  'font-style': 'normal',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

const dropped = 'script, style, foreignObject, iframe, animate, set, [data-export="skip"]';
const unseen = 'defs, clipPath, mask, linearGradient, radialGradient, pattern, marker, symbol, title, desc';
const paints = ['fill', 'stroke'];

/**
 * The live drawing as a standalone SVG document that looks the same anywhere: styles inlined, colours plain sRGB,
 * on the paper of the theme shown, with title and source. Elements marked `data-export="skip"` are left out.
 */
export function svgOfFigure(svg: SVGSVGElement, texts: FigureTexts, look?: PaperLook): string {
  // Nothing may be caught half-way: what slides or fades is taken at its end.
  for (const animation of svg.getAnimations({ subtree: true })) animation.finish();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const live = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  copies.forEach((element, i) => {
    const original = live[i];
    if (original) inlineStyle(original, element);
  });
  for (const element of copy.querySelectorAll(dropped)) element.remove();
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 };
  const shown = svg.getBoundingClientRect();
  const size = { width: width || shown.width, height: height || shown.height };
  copy.setAttribute('width', String(size.width));
  copy.setAttribute('height', String(size.height));
  copy.setAttribute('overflow', 'visible');
  return frameInTheme({ markup: new XMLSerializer().serializeToString(copy), ...size }, texts, svg, look);
}

/** A drawing that stands for itself, as a document on the paper of the theme that `at` is shown in, or as a paper wants it. */
export function frameInTheme(body: FigureBody, texts: FigureTexts, at: Element, look?: PaperLook): string {
  const font = getComputedStyle(at).fontFamily;
  if (look) return frameForPaper(body, texts, { font }, look);
  const token = (name: string) => plainColor(at, `var(${name})`);
  const style = {
    paper: token('--paper'),
    ink: token('--ink'),
    mutedInk: token('--ink-2'),
    font,
  };
  return frameFigure(body, texts, style, measureText);
}

/** A CSS colour, which may be a mixture or refer to tokens, as the browser computes it where `at` is: `#rrggbb`. */
export function plainColor(at: Element, color: string): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = color;
  (at.parentElement ?? document.body).append(probe);
  const { hex } = resolveColor(getComputedStyle(probe).color);
  probe.remove();
  return hex;
}

function inlineStyle(live: SVGElement, copy: SVGElement): void {
  const style = getComputedStyle(live);
  if (!live.closest(unseen) && (style.display === 'none' || style.visibility === 'hidden')) {
    copy.setAttribute('data-export', 'skip');
    return;
  }
  stripAttributes(copy);
  if (live.style.transform && style.transform !== 'none') copy.setAttribute('transform', style.transform);
  for (const property of inlined) copy.removeAttribute(property);
  for (const paint of paints) {
    copy.removeAttribute(paint);
    copy.removeAttribute(`${paint}-opacity`);
  }
  if (live.localName === 'stop') {
    inlinePaint(copy, 'stop-color', 'stop-opacity', style);
  } else if (live.localName === 'g' || live.localName === 'svg') {
    // Groups pass nothing on: their children carry computed values. Only opacity does not inherit.
    inlineProperties(copy, ['opacity'], style);
  } else {
    inlinePaint(copy, 'fill', 'fill-opacity', style);
    inlinePaint(copy, 'stroke', 'stroke-opacity', style);
    const isText = ['text', 'tspan', 'textPath'].includes(live.localName);
    const isStroked = style.getPropertyValue('stroke') !== 'none';
    inlineProperties(copy, [...ofShapes, ...(isStroked ? ofStrokes : []), ...(isText ? ofTexts : [])], style);
  }
}

/** Leaves geometry and references inside the drawing; takes away scripts, styles, roles and outside links. */
function stripAttributes(copy: SVGElement): void {
  for (const { name, value } of [...copy.attributes]) {
    const isLink = name === 'href' || name === 'xlink:href';
    const isForeign = /^(?:on|aria-)/.test(name) || (name.startsWith('data-') && name !== 'data-export');
    if (
      isForeign ||
      (isLink && !value.startsWith('#')) ||
      ['class', 'style', 'tabindex', 'role'].includes(name)
    ) {
      copy.removeAttribute(name);
    }
  }
}

function inlineProperties(copy: SVGElement, properties: readonly string[], style: CSSStyleDeclaration): void {
  for (const property of properties) {
    const value = style.getPropertyValue(property);
    if (value && value !== initial[property]) copy.setAttribute(property, value);
  }
}

function inlinePaint(copy: SVGElement, paint: string, opacityOf: string, style: CSSStyleDeclaration): void {
  const value = style.getPropertyValue(paint);
  if (!value || value === 'none' || value.startsWith('url(')) {
    // A paint server is named with the page's address in some browsers; within the file the fragment is enough.
    const server = /#[^"')]+/.exec(value);
    if (server) copy.setAttribute(paint, `url(${server[0]})`);
    else if (paint !== 'stroke') copy.setAttribute(paint, 'none');
    return;
  }
  const { hex, opacity } = resolveColor(value);
  const total = opacity * Number(style.getPropertyValue(opacityOf) || 1);
  copy.setAttribute(paint, total === 0 ? 'none' : hex);
  if (total > 0 && total < 1) copy.setAttribute(opacityOf, String(Number(total.toFixed(3))));
}
