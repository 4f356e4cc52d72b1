import { describe, expect, it } from 'vitest';
import { guessTextWidth } from '../text/measureText.ts';
import { wrapText } from '../text/wrapText.ts';
import { escapeXml } from './escapeXml.ts';
import { frameFigure, frameForPaper, sizeOfFigure } from './frameFigure.ts';

const style = { paper: '#fcfbf7', ink: '#1b1b19', mutedInk: '#5f5d56', font: '"A B", sans-serif' };
const body = { markup: '<g id="body"/>', width: 400, height: 200 };

describe('frameFigure', () => {
  it('puts title and subtitle above, source and permalink below', () => {
    const texts = {
      title: 'Frontier',
      subtitle: 'What it buys',
      source: 'Standley',
      permalink: 'https://x.org/#a',
    };
    const svg = frameFigure(body, texts, style, guessTextWidth);
    const order = ['>Frontier</text>', '>What it buys</text>', 'id="body"', '>Standley</text>', '#a</text>'];
    const places = order.map(part => svg.indexOf(part));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(svg).toContain('fill="#fcfbf7"');
  });

  it('escapes every text, in content and attributes', () => {
    const texts = { title: '<script>alert(1)</script>', subtitle: 'a & b', source: '"quoted"' };
    const svg = frameFigure(body, texts, style, guessTextWidth);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('a &amp; b');
    expect(svg).toContain('font-family="&quot;A B&quot;, sans-serif"');
  });

  it('grows with wrapped text and states its size', () => {
    const texts = { title: 'T', subtitle: '', source: 's' };
    const short = sizeOfFigure(frameFigure(body, texts, style, guessTextWidth));
    const long = sizeOfFigure(
      frameFigure(body, { ...texts, source: 'word '.repeat(60) }, style, guessTextWidth),
    );
    expect(short.width).toBe(440);
    expect(long.height).toBeGreaterThan(short.height);
  });

  it('keeps a permalink that nobody would type out of the picture', () => {
    const permalink = `https://x.org/#${'a'.repeat(500)}`;
    const svg = frameFigure(
      body,
      { title: 'T', subtitle: '', source: 's', permalink },
      style,
      guessTextWidth,
    );
    expect(svg).toContain(`<metadata>${permalink}</metadata>`);
    expect(svg.match(/aaa/g)?.length).toBeLessThan(200);
  });
});

describe('frameForPaper', () => {
  const texts = { title: 'Frontier', subtitle: 'What it buys', source: 'Standley & al.', permalink: '#a' };

  it('draws nothing but the figure, and keeps what it is in what is not drawn', () => {
    const svg = frameForPaper(body, texts, style, { ground: 'white' });
    expect(svg).not.toContain('<text');
    expect(svg).toContain('<title>Frontier</title><desc>What it buys Standley &amp; al.</desc>');
    expect(svg).toContain('<metadata>#a</metadata>');
    expect(svg).toContain('fill="#ffffff"');
    expect(sizeOfFigure(svg)).toEqual({ width: 404, height: 204 });
  });

  it('is as wide as a column, at the proportions of the figure, with or without a ground', () => {
    const svg = frameForPaper(body, texts, style, { ground: 'transparent', widthMm: 84 });
    expect(svg).toContain(' width="84mm" height="42.42mm" viewBox="0 0 404 204"');
    expect(svg).not.toContain('<rect');
    expect(sizeOfFigure(svg)).toEqual({ width: 404, height: 204 });
  });
});

describe('sizeOfFigure', () => {
  it('refuses a text that is no framed figure', () => {
    expect(() => sizeOfFigure('<p>')).toThrow(RangeError);
  });
});

describe('escapeXml', () => {
  it('drops what XML forbids', () => {
    expect(escapeXml('a\u0000b\u0008\uD800c\u{1F600}')).toBe('abc\u{1F600}');
  });
});

describe('wrapText', () => {
  const wrap = (text: string, room: number) => wrapText(text, room, 10, 400, t => t.length * 10);
  it('breaks at spaces and cuts a word that is too long', () => {
    expect(wrap('ab cd  ef', 50)).toEqual(['ab cd', 'ef']);
    expect(wrap('a bcdefgh', 30)).toEqual(['a', 'bcd', 'efg', 'h']);
    expect(wrap('  ', 30)).toEqual([]);
  });

  it('breaks between Chinese characters, but not before what closes or after what opens', () => {
    expect(wrap('预算（SNT）：损失', 60)).toEqual(['预算', '（SNT）：', '损失']);
    expect(wrap('甲乙丙，丁', 30)).toEqual(['甲乙', '丙，丁']);
    expect(wrap('数据 ab 甲乙', 50)).toEqual(['数据 ab', '甲乙']);
  });
});
