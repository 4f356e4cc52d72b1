import { expect, it, vi } from 'vitest';
import { renderInApp } from '../../testing/renderInApp.tsx';
import { openSaveMenus } from '../../testing/saveMenus.ts';
import { Figure } from './Figure.tsx';
import { useSavedDrawing } from './useDrawing.ts';

function* draw() {
  yield;
  return { markup: '<g id="all-its-cells"/>', width: 300, height: 200 };
}

/** A chart on a canvas, with an SVG beside it that is not all of it. */
function Chart() {
  useSavedDrawing(draw);
  return (
    <div role="img" aria-label="the chart">
      <svg aria-label="its legend" />
    </div>
  );
}

function renderFigure() {
  const files: { readonly name: string; readonly content: Blob }[] = [];
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    content = blob as Blob;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, content });
  });
  const source = { title: 'A paper', arxiv: '1905.07553', licence: 'MIT' };
  const rendered = renderInApp(
    <Figure
      id="figure"
      title="Who helps whom"
      lead="In pairs."
      saved={{ of: { id: 'setting-1', name: 'Setting 1', source }, name: 'Gains', csv: () => 'a,b\r\n' }}
      twin={{ title: 'Table of gains', table: <table aria-label="the twin" /> }}
    >
      <Chart />
    </Figure>,
  );
  return { ...rendered, files };
}

it('shows its twin in the place of the drawing, and the drawing again', async () => {
  const { seen, user } = renderFigure();
  const toggle = seen.getByRole('button', { name: 'table' });
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  await user.click(toggle);
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(seen.getByRole('region', { name: 'Table of gains' }).querySelector('table')).not.toBeNull();
  expect(seen.queryByRole('img', { name: 'the chart' })).toBeNull();
  await user.click(toggle);
  expect(seen.queryByRole('table')).toBeNull();
  expect(seen.getByRole('img', { name: 'the chart' })).toBeTruthy();
});

it('saves what its chart says that it is, whatever SVG stands beside it, with title and source', async () => {
  const { seen, user, files } = renderFigure();
  await openSaveMenus();
  await user.click(seen.getByRole('button', { name: 'Save SVG' }));
  await vi.waitFor(() => expect(files).toHaveLength(1));
  expect(files[0]?.name).toBe('taskmates-setting-1-gains.svg');
  const svg = await files[0]?.content.text();
  expect(svg).toContain('<g id="all-its-cells"/>');
  expect(svg).toContain('<title>Who helps whom</title>');
  expect(svg).toContain('A paper (arXiv 1905.07553). Drawn by Taskmates.');
});

it('saves its numbers under the same name, and no drawing while its twin is shown in its place', async () => {
  const { seen, user, files } = renderFigure();
  await user.click(seen.getByRole('button', { name: 'table' }));
  await openSaveMenus();
  await user.click(seen.getByRole('button', { name: 'Save CSV' }));
  await vi.waitFor(() => expect(files.map(({ name }) => name)).toEqual(['taskmates-setting-1-gains.csv']));
  await openSaveMenus();
  await user.click(seen.getByRole('button', { name: 'Save PNG' }));
  await vi.waitFor(() =>
    expect(seen.getByRole('status').textContent).toMatch(/^PNG not saved\. The chart is not/),
  );
  expect(files).toHaveLength(1);
});

it('saves the drawing alone for a paper, in the light theme and as wide as a column, without leaving the theme', async () => {
  const { seen, user, files } = renderFigure();
  document.documentElement.dataset.theme = 'dark';
  try {
    await openSaveMenus();
    expect(seen.queryByLabelText('Width')).toBeNull();
    await user.selectOptions(await seen.findByLabelText('Pictures'), 'for a paper, transparent');
    await user.selectOptions(seen.getByLabelText('Width'), 'one column, 84 mm');
    await openSaveMenus();
    await user.click(seen.getByRole('button', { name: 'Save SVG' }));
    await vi.waitFor(() => expect(files).toHaveLength(1));
    const svg = await files[0]?.content.text();
    expect(svg).toContain('width="84mm" height="56.37mm" viewBox="0 0 304 204"');
    expect(svg).not.toContain('<text');
    expect(svg).not.toContain('<rect');
    expect(document.documentElement.dataset.theme).toBe('dark');
  } finally {
    delete document.documentElement.dataset.theme;
  }
});
