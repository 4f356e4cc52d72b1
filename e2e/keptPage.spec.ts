import { expect, test } from './keptPage.ts';

test('a page that other tests have after this one refuses what they would find in it', async ({
  page,
  context,
}) => {
  const why = 'would change the page that other tests have after this one';
  await expect(async () => page.route('**', route => route.continue())).rejects.toThrow(why);
  await expect(async () => page.addInitScript(() => undefined)).rejects.toThrow(why);
  await expect(async () => context.route('**', route => route.continue())).rejects.toThrow(why);
  await expect(async () => context.setOffline(true)).rejects.toThrow(why);
});
