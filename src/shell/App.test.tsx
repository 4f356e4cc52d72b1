import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { renderView } from '../../testing/renderView.tsx';
import { brokenSite, silentSite } from '../../testing/sites.ts';
import { App } from './App.tsx';
import { LanguageShell } from './LanguageShell.tsx';
import { applyLanguage } from './language.ts';

test('the page stands while its table loads', async () => {
  const { seen } = await renderView(<App />, { fetchText: silentSite });
  expect(await seen.findByText('Loading the table…')).toBeTruthy();
  expect(seen.getByRole('link', { name: 'Explore' }).getAttribute('aria-current')).toBe('page');
  await expectAccessible('the page while its table loads');
});

test('the page says why its table is not there, and shows it with its source once trying again helps', async () => {
  const site = brokenSite();
  const { seen, user } = await renderView(<App />, { fetchText: site.fetchText });
  expect((await seen.findByRole('alert')).textContent).toContain('the site answered 503.');
  expect(seen.queryByRole('contentinfo')).toBeNull();
  await expectAccessible('the page without its table');
  site.mend();
  await user.click(seen.getByRole('button', { name: 'Retry' }));
  expect((await seen.findByRole('contentinfo')).textContent).toContain('Which Tasks Should Be Learned');
  expect(seen.queryByRole('alert')).toBeNull();
});

test('what a link asks for and cannot have is said until it is dismissed', async () => {
  const { seen, user } = await renderView(<App />, { hash: '#/explore?v=2&budget=soon' });
  const dismiss = await seen.findByRole('button', { name: 'Dismiss' });
  await expectAccessible('the page with a notice');
  await user.click(dismiss);
  expect(seen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
});

test('what a link could not be given is said in the language that is chosen later, also what its table lacks', async () => {
  const hash = '#/explore?v=2&lang=en&budget=soon&task=zebra';
  const { app, seen } = await renderView(
    <LanguageShell>
      <App />
    </LanguageShell>,
    { hash },
  );
  try {
    const notices = () => seen.getByTestId('page-notices').textContent;
    await vi.waitFor(() => expect(notices()).toContain('This table has no task “zebra”'));
    expect(notices()).toContain('“soon” is no budget');
    act(() => app.configuration.getState().change({ lang: 'zh' }));
    await vi.waitFor(() => expect(notices()).toContain('“soon”不能用作'));
    expect(notices()).toMatch(/此表格没有.*“zebra”|“zebra”.*没有/);
    expect(notices()).not.toContain('table');
  } finally {
    await act(() => applyLanguage('en'));
  }
});

test('another view begins at its top, and going back leaves the place to the browser', async () => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const { app, seen } = await renderView(<App />);
  const { change, undo } = app.configuration.getState();
  act(() => change({ budget: 3 }));
  expect(scrollTo).not.toHaveBeenCalled();
  act(() => change({ view: 'plan' }));
  await vi.waitFor(() => expect(scrollTo.mock.calls).toEqual([[0, 0]]));
  act(() => undo());
  await vi.waitFor(() =>
    expect(seen.getByRole('link', { name: 'Explore' }).getAttribute('aria-current')).toBe('page'),
  );
  expect(scrollTo).toHaveBeenCalledTimes(1);
  scrollTo.mockRestore();
});

test('what was changed is undone and done again, by buttons and by keys', async () => {
  const { app, seen, user } = await renderView(<App />);
  const budget = () => app.configuration.getState().configuration.budget;
  const before = budget();
  const button = (name: string) => seen.getByRole<HTMLButtonElement>('button', { name });
  expect(button('Undo').disabled).toBe(true);
  app.configuration.getState().change({ budget: 2 });
  await vi.waitFor(() => expect(button('Undo').disabled).toBe(false));
  await user.click(button('Undo'));
  expect(budget()).toBe(before);
  await user.keyboard('{Control>}y{/Control}');
  expect(budget()).toBe(2);
});

test('undo and Back while the budgets are played stop the play and keep what they lead to', async () => {
  const { app, seen } = await renderView(<App />, { hash: '#/explore?v=2&budget=5' });
  const { change, undo } = app.configuration.getState();
  await seen.findByRole('button', { name: 'Next budget' });
  act(() => app.highlight.getState().setPlaying(true));
  act(() => change({ budget: 2 }, 'drag'));
  expect(seen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  act(undo);
  await vi.waitFor(() => expect(seen.queryByRole('button', { name: 'Pause' })).toBeNull());
  expect(app.configuration.getState().configuration.budget).toBe(5);
});

test('a change of the system’s theme is followed until the reader chooses one', async () => {
  const system = Object.assign(new EventTarget(), { matches: false });
  const asked = vi.spyOn(window, 'matchMedia').mockReturnValue(system as MediaQueryList);
  const turn = (isDark: boolean) => {
    system.matches = isDark;
    act(() => void system.dispatchEvent(new Event('change')));
    return document.documentElement.dataset.theme;
  };
  try {
    const { seen, user } = await renderView(<App />);
    expect(turn(true)).toBe('dark');
    expect(turn(false)).toBe('light');
    expect(turn(true)).toBe('dark');
    await user.click(seen.getByRole('button', { name: 'Use the light theme' }));
    expect(turn(false)).toBe('light');
    await user.click(seen.getByRole('button', { name: 'Use the dark theme' }));
    expect(turn(true)).toBe('dark');
    expect(turn(false)).toBe('dark');
  } finally {
    asked.mockRestore();
    localStorage.removeItem('taskmates.theme');
    delete document.documentElement.dataset.theme;
  }
});

test('a frame follows the system’s theme, unless its link says one', async () => {
  const system = Object.assign(new EventTarget(), { matches: false });
  const asked = vi.spyOn(window, 'matchMedia').mockReturnValue(system as MediaQueryList);
  const turn = (isDark: boolean) => {
    system.matches = isDark;
    act(() => void system.dispatchEvent(new Event('change')));
    return document.documentElement.dataset.theme;
  };
  try {
    const { app, seen } = await renderView(<App />, { hash: '#/explore?v=2&data=setting-2&embed=1' });
    await seen.findByTestId('embed-open');
    expect([turn(true), turn(false)]).toEqual(['dark', 'light']);
    act(() => app.configuration.getState().change({ theme: 'dark' }));
    expect([turn(true), turn(false)]).toEqual(['dark', 'dark']);
    expect(seen.getByTestId('embed-open').getAttribute('href')).not.toContain('theme');
  } finally {
    asked.mockRestore();
    delete document.documentElement.dataset.theme;
  }
});

test('the page is named after its view and its table', async () => {
  const { app } = await renderView(<App />, { hash: '#/explore?v=2&data=setting-2' });
  await vi.waitFor(() => expect(document.title).toMatch(/^Setting 2.* · Explore · Taskmates$/));
  app.configuration.getState().change({ view: 'data' });
  await vi.waitFor(() => expect(document.title).toBe('Data · Taskmates'));
});

test('links past the header lead to the view, to its figures and to its networks', async () => {
  const { seen, user } = await renderView(<App />, { hash: '#/explore?v=2&data=setting-1' });
  const skip = async (name: string) => {
    await user.click(await seen.findByRole('button', { name }));
    return document.activeElement;
  };
  expect((await skip('Skip to the content'))?.id).toBe('main');
  await vi.waitFor(() => expect(document.querySelector('[data-figure=networks]')).not.toBeNull());
  expect((await skip('Skip to the figures'))?.getAttribute('data-figure')).toBe('gains');
  expect((await skip('Skip to the networks'))?.getAttribute('data-figure')).toBe('networks');
});

test('past the header of an affinity table no link leads to networks, which it has none of', async () => {
  const { app, seen } = await renderView(<App />, { hash: '#/explore?v=2&data=tag-taskonomy' });
  await seen.findByRole('button', { name: 'Skip to the figures' });
  expect(seen.queryByRole('button', { name: 'Skip to the networks' })).toBeNull();
  act(() => app.configuration.getState().change({ view: 'data' }));
  expect(seen.queryByRole('button', { name: 'Skip to the figures' })).toBeNull();
});

test('the tools of a phone open and close, and stay open when another language makes the page anew', async () => {
  const { app, seen, user } = await renderView(
    <LanguageShell>
      <App />
    </LanguageShell>,
  );
  try {
    const isOpen = (name: string) => seen.getByRole('button', { name }).getAttribute('aria-expanded');
    expect(isOpen('Tools')).toBe('false');
    await user.click(seen.getByRole('button', { name: 'Tools' }));
    expect(isOpen('Tools')).toBe('true');
    act(() => app.configuration.getState().change({ lang: 'zh' }));
    await seen.findByRole('button', { name: '工具' });
    expect(isOpen('工具')).toBe('true');
    await user.click(seen.getByRole('button', { name: '工具' }));
    expect(isOpen('工具')).toBe('false');
  } finally {
    await act(() => applyLanguage('en'));
  }
});
