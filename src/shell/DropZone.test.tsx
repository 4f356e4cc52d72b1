import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../testing/renderView.tsx';
import { App } from './App.tsx';

const losses = (task: string) => `tasks,cost,${task}_loss\n${task},1,0.25\n`;

/** A file that gives its text, or that no program may read. */
function fileOf(name: string, text: string | DOMException): File {
  const file = new File([typeof text === 'string' ? text : 'x'], name);
  if (typeof text !== 'string') vi.spyOn(file, 'arrayBuffer').mockRejectedValue(text);
  return file;
}
const unreadable = new DOMException('the permission was taken back', 'NotReadableError');

type Tree = { readonly [name: string]: Tree | string | DOMException };

/** Files and folders as browsers give them: what is in a folder in portions. */
function entryOf(name: string, content: Tree[string]): FileSystemEntry {
  if (typeof content === 'string' || content instanceof DOMException) {
    const file = (give: (file: File) => void) => give(fileOf(name, content));
    return { name, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const inside = Object.entries(content).map(entry => entryOf(...entry));
    const readEntries = (give: (portion: FileSystemEntry[]) => void) => give(inside.splice(0, 2));
    return { readEntries };
  };
  return { name, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}

/** Drops files and folders on the page. */
function dropOf(tree: Tree): Event {
  const items = Object.entries(tree).map(([name, content]) => {
    const entry = entryOf(name, content);
    const getAsFile = () =>
      typeof content === 'string' || content instanceof DOMException ? fileOf(name, content) : null;
    return { kind: 'file', webkitGetAsEntry: () => entry, getAsFile };
  });
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files: [] } });
  return event;
}

/** Drops all of them at once. */
async function drop(...trees: readonly Tree[]): Promise<void> {
  const events = trees.map(dropOf);
  await act(async () => {
    for (const event of events) window.dispatchEvent(event);
  });
  expect(events.map(event => event.defaultPrevented)).toEqual(trees.map(() => true));
}

test('a folder that is dropped is opened with all that is in it, and what is no table there is told', async () => {
  const { app, seen } = await renderView(<App />);
  await drop({
    runs: {
      'b.csv': losses('normals'),
      a: { 'a.csv': losses('depth'), '.hidden.csv': 'x,1', 'curve.gif': 'GIF89a' },
      'plot.py': 'print(1)',
    },
  });
  expect(await seen.findByRole('region', { name: /^Check how runs\/a\/a.csv, runs\// })).toBeTruthy();
  const { stage } = (await app.importer()).getState();
  if (stage.kind !== 'mapping') throw new Error(stage.kind);
  expect(stage.draft.files.map(({ name }) => name)).toEqual(['runs/a/a.csv', 'runs/b.csv', 'runs/plot.py']);
  expect(seen.getByTestId('page-told').textContent).toContain(
    '1 file in folders cannot hold a table and was left out.',
  );
});

test('a file that cannot be read is told by its name, and the others are opened', async () => {
  const { seen } = await renderView(<App />);
  await drop({ 'lost.csv': unreadable, 'kept.csv': losses('depth'), deep: { 'gone.csv': unreadable } });
  expect(await seen.findByRole('region', { name: 'Check how kept.csv is read' })).toBeTruthy();
  expect(seen.getByTestId('page-told').textContent).toContain(
    '2 files could not be read (the permission was taken back): lost.csv and deep/gone.csv.',
  );
});

test('a folder in which nothing can be opened is answered, and leaves the page as it is', async () => {
  const { app, seen } = await renderView(<App />);
  await drop({ empty: { inner: {} } });
  expect((await seen.findByTestId('page-told')).textContent).toContain('No file in empty may hold a table.');
  await drop({ pictures: { 'a.gif': 'GIF89a', 'b.gif': unreadable } });
  await vi.waitFor(() => expect(seen.getByTestId('page-told').textContent).toContain('pictures/b.gif'));
  expect(app.configuration.getState().configuration.view).toBe('explore');
});

test('a file that comes while another is checked asks before it takes its place', async () => {
  const { seen, user } = await renderView(<App />);
  await drop({ 'first.csv': losses('depth') });
  expect(await seen.findByRole('region', { name: 'Check how first.csv is read' })).toBeTruthy();
  await drop({ 'second.csv': losses('normals') });
  const told = await seen.findByTestId('page-told');
  expect(told.textContent).toContain('first.csv is being checked and is not opened yet.');
  await user.click(seen.getByRole('button', { name: 'Dismiss' }));
  expect(seen.getByRole('region', { name: 'Check how first.csv is read' })).toBeTruthy();
  await drop({ 'second.csv': losses('normals') });
  await user.click(await seen.findByRole('button', { name: 'Replace it' }));
  expect(await seen.findByRole('region', { name: 'Check how second.csv is read' })).toBeTruthy();
});

test('a table that a link names by its address asks before it takes the place of a file that is checked', async () => {
  const address = 'https://a.example/linked.csv';
  vi.stubGlobal('fetch', async () => new Response(losses('normals')));
  try {
    const { app, seen, user } = await renderView(<App />);
    await drop({ 'first.csv': losses('depth') });
    expect(await seen.findByRole('region', { name: 'Check how first.csv is read' })).toBeTruthy();
    act(() => app.configuration.getState().change({ src: address }));
    const told = await seen.findByTestId('page-told');
    expect(told.textContent).toContain(`Look at ${address} in its place?`);
    expect(seen.getByRole('region', { name: 'Check how first.csv is read' })).toBeTruthy();
    await user.click(seen.getByRole('button', { name: 'Replace it' }));
    await vi.waitFor(async () => {
      const { stage } = (await app.importer()).getState();
      expect(stage.kind === 'mapping' && stage.draft.src).toBe(address);
    });
  } finally {
    vi.unstubAllGlobals();
  }
});

/** Drops or pastes a text, files beside it or not. */
async function give(kind: 'drop' | 'paste', text: string, files: readonly File[] = []): Promise<boolean> {
  const types = [...(files.length > 0 ? ['Files'] : []), 'text/plain'];
  const data = { types, files, items: [], getData: () => text };
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, kind === 'drop' ? 'dataTransfer' : 'clipboardData', { value: data });
  await act(async () => void document.body.dispatchEvent(event));
  return event.defaultPrevented;
}

test('a text that is dropped from elsewhere is opened as one that is pasted; one of the page itself stays', async () => {
  const { app, seen } = await renderView(<App />);
  window.dispatchEvent(new Event('dragstart'));
  expect(await give('drop', losses('depth'))).toBe(false);
  window.dispatchEvent(new Event('dragend'));
  expect((await app.importer()).getState().stage.kind).toBe('idle');
  expect(await give('drop', losses('depth'))).toBe(true);
  expect(await seen.findByRole('region', { name: 'Check how pasted text is read' })).toBeTruthy();
});

test('cells pasted from a spreadsheet are opened, not the picture of them that comes along', async () => {
  const { seen } = await renderView(<App />);
  await give('paste', losses('depth'), [new File(['PNG'], 'image.png', { type: 'image/png' })]);
  expect(await seen.findByRole('region', { name: 'Check how pasted text is read' })).toBeTruthy();
});

test('a picture that is pasted alone is answered, and a file that is pasted with its name is opened', async () => {
  const { seen } = await renderView(<App />);
  await give('paste', '', [new File(['GIF89a'], 'plot.gif', { type: 'image/gif' })]);
  expect((await seen.findByRole('alert')).textContent).toContain('No table was found in plot.gif');
  await give('paste', 'runs.csv', [new File([losses('depth')], 'runs.csv', { type: 'text/csv' })]);
  expect(await seen.findByRole('region', { name: 'Check how runs.csv is read' })).toBeTruthy();
});

test('of two files dropped at the same time one is opened, and the other asks to take its place', async () => {
  const { seen } = await renderView(<App />);
  await drop({ 'first.csv': losses('depth') }, { 'second.csv': losses('normals') });
  expect(await seen.findByRole('region', { name: 'Check how first.csv is read' })).toBeTruthy();
  expect((await seen.findByTestId('page-told')).textContent).toContain('Look at second.csv in its place?');
});
