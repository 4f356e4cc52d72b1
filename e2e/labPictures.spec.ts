import { readFileSync } from 'node:fs';
import { labTask, labTaskIds } from '../src/features/lab/model/labTasks.ts';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { test as alone } from './consoleGuard.ts';
import { expect, test } from './keptPage.ts';
import { PicturesPage } from './pages/PicturesPage.ts';
import { takeFrom } from './saveMenu.ts';

test.describe('The gallery of scenes', () => {
  test('shows the image and all nine labels of a scene, each a different picture with its loss', async ({
    page,
  }) => {
    const pictures = new PicturesPage(page);
    await pictures.openScenes('&scene=7');
    const images: string[] = [];
    for (const task of labTaskIds) {
      const card = pictures.card(labTask(task).name);
      await expect(card).toContainText(/task sets? [12]/);
      await expect(card).toContainText('Loss: ');
      images.push((await pictures.pixels(card.getByRole('img'))).join());
    }
    images.push((await pictures.pixels(pictures.card('Image').getByRole('img'))).join());
    // Autoencoding has the image as its label.
    expect(new Set(images).size).toBe(9);
    await expectNoAxeViolationsInBothThemes(page, 'gallery');

    await test.step('a pixel is read in all of them, by pointing and by keys', async () => {
      const floor = pictures.card(labTask('semantics').name);
      await pictures.pointAt(floor.getByRole('img'), 2, 31);
      await expect(floor.getByTestId('scene-card-value')).toHaveText('floor');
      await expect(pictures.card('Normals').getByTestId('scene-card-value')).toHaveText(
        /^right −?0\.\d\d, up 0\.[89]\d, towards you 0\.\d\d$/,
      );
      await expect(pictures.card('Depth').getByTestId('scene-card-value')).toHaveText(/^\d\.\d\d m away$/);
      await expect(pictures.card('Principal curvature').getByTestId('scene-card-value')).toHaveText(
        '0.0 and 0.0 per metre',
      );
      const fromTop = page.getByRole('slider', { name: 'from the top', exact: true });
      await expect(fromTop).toHaveValue('32');
      await fromTop.focus();
      await page.keyboard.press('Home');
      await expect(floor.getByTestId('scene-card-value')).toHaveText('ceiling');
    });
  });

  test('pages through scenes by buttons, keys and number, and keeps the scene in the link', async ({
    page,
  }) => {
    const pictures = new PicturesPage(page);
    await pictures.openScenes('&scene=12');
    const image = pictures.card('Image').getByRole('img');
    const seen: string[] = [];
    const look = async (number: number) => {
      await expect(image).toHaveAccessibleName(`Image of scene ${number}`);
      await expect(page).toHaveURL(new RegExp(`scene=${number}(&|$)`));
      await expect(pictures.strip.getByRole('button', { pressed: true })).toHaveAccessibleName(
        `Scene ${number}`,
      );
      seen.push((await pictures.pixels(image)).join());
    };
    await look(12);
    // On to the next strip of scenes, where the key goes on.
    await pictures.strip.getByRole('button', { pressed: true }).focus();
    await page.keyboard.press('ArrowRight');
    await look(13);
    await page.keyboard.press('ArrowRight');
    await look(14);
    await expect(pictures.strip.getByRole('button', { name: 'Scene 14' })).toBeFocused();
    await pictures.scene.press('End');
    await pictures.scene.pressSequentially('00');
    await look(1400);
    expect(new Set(seen).size).toBe(4);
    // What was typed is one step.
    await page.goBack();
    await expect(pictures.scene).toHaveValue('14');
    await page.getByRole('button', { name: 'Previous scene' }).click();
    await look(13);
  });

  test('changes purpose, seed and size, and saves a picture', async ({ page }) => {
    const pictures = new PicturesPage(page);
    await pictures.openScenes();
    const image = pictures.card('Image').getByRole('img');
    const seen = new Set<string>();
    const see = async () => seen.add((await pictures.pixels(image)).join());
    await see();
    await page.getByRole('combobox', { name: 'Scenes' }).selectOption('train');
    await expect.poll(async () => (await see()).size).toBe(2);
    await expect(page).toHaveURL(/scenes=train/);
    await page.getByRole('spinbutton', { name: 'Data seed' }).fill('8');
    await expect.poll(async () => (await see()).size).toBe(3);
    await page.getByRole('combobox', { name: 'Size' }).selectOption('48');
    await expect(image).toHaveAttribute('width', '48');
    const download = page.waitForEvent('download');
    await takeFrom(pictures.scenes, 'Save PNG');
    const file = await download;
    expect(file.suggestedFilename()).toBe('taskmates-scene-1.png');
    const bytes = readFileSync(await file.path());
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1200);
    // Ten pictures of several colours each: a blank page would be far smaller.
    expect(bytes.length).toBeGreaterThan(15_000);
  });
});

test.describe('The page of predictions', () => {
  test('shows truth, all in one, independent and the chosen grouping by the networks that ship', async ({
    page,
  }) => {
    const pictures = new PicturesPage(page);
    await pictures.openPredictions('lab-large', '&scene=7');
    await expect(pictures.table.getByRole('columnheader')).toHaveText([
      'Task',
      'Ground truth',
      /All in one1\.\d\d SNT/,
      /Independent2\.\d\d SNT/,
      /Chosen grouping2\.\d\d SNT/,
    ]);
    for (const task of ['semantics', 'depth', 'normals', 'keypoints', 'edges'] as const) {
      // The truth, then three predictions, each with its errors.
      await expect(pictures.row(labTask(task).name).getByRole('img')).toHaveCount(7);
    }
    await expect(page.getByRole('button', { name: 'Train these networks now' })).toHaveCount(0);

    await test.step('the whole figure is saved', async () => {
      await expect(pictures.row('Edges').getByRole('img')).toHaveCount(7);
      const download = page.waitForEvent('download');
      await takeFrom(pictures.predictions, 'Save PNG');
      const bytes = readFileSync(await (await download).path());
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(1800);
      expect(bytes.length).toBeGreaterThan(60_000);
    });
    await test.step('a pixel is linked across all pictures, which go through the test scenes', async () => {
      const truth = pictures.row('Depth').getByRole('img').first();
      await pictures.pointAt(truth, 3, 30);
      await expect(pictures.row(labTask('semantics').name).getByTestId('picture-value').first()).toHaveText(
        'floor',
      );
      await expect(pictures.row('Depth').getByTestId('picture-value').last()).toHaveText(
        /^\d\.\d\d m away; off by \d\.\d\d$/,
      );
      const before = await pictures.pixels(truth);
      await page.getByRole('button', { name: 'Next scene' }).click();
      await expect(page.getByRole('img', { name: 'Image of test scene 8' })).toBeVisible();
      expect(await pictures.pixels(truth)).not.toEqual(before);
      await pictures.strip.getByRole('button', { name: 'Scene 10', exact: true }).click();
      await expect(page.getByRole('img', { name: 'Image of test scene 10' })).toBeVisible();
    });
    await test.step('on a phone only the table scrolls sideways', async () => {
      await page.setViewportSize({ width: 360, height: 800 });
      await expect(pictures.row('Depth').getByRole('img')).toHaveCount(7);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const header = pictures.row('Depth').getByRole('rowheader');
      const before = await header.boundingBox();
      await page
        .getByRole('region', { name: 'Predictions of a test scene' })
        .evaluate(region => region.scrollTo(200, 0));
      expect((await header.boundingBox())?.x).toBe(before?.x);
    });
    await page.setViewportSize({ width: 1280, height: 900 });

    await pictures.predictions.getByRole('checkbox', { name: 'Error maps' }).uncheck();
    await expect(pictures.row('Depth').getByRole('img')).toHaveCount(4);
    await expect(pictures.predictions).toContainText(/chosen grouping has a total test loss of \d\.\d{3}/);
  });

  test('has the losses of the training, on all test scenes, from weights of half the size', {
    tag: '@whole',
  }, async ({ page }) => {
    const pictures = new PicturesPage(page);
    await pictures.openPredictions('lab-large');
    const losses = await pictures.measureAll();
    await expectNoAxeViolationsInBothThemes(page, 'predictions');
    const index: { networks: { network: string; test: number[] }[] } = JSON.parse(
      readFileSync('public/lab/weights-lab-large.json', 'utf8'),
    );
    for (const [task, id] of [
      [labTask('depth').name, 'half.depth'],
      [labTask('edges').name, 'half.edges'],
      [labTask('semantics').name, 'half.semantics'],
    ] as const) {
      const trained = index.networks.find(({ network }) => network === id)?.test[0];
      expect(losses[task]?.[4]).toBeCloseTo(trained ?? Number.NaN, 3);
    }
    for (const [task, values] of Object.entries(losses)) {
      for (const grouping of [0, 1, 2]) {
        const [here = Number.NaN, trained = Number.NaN] = values.slice(3 * grouping);
        expect(Math.abs(here - trained), `${task}, grouping ${grouping + 1}`).toBeLessThan(0.0025);
      }
    }
  });

  test('falls back to the recorded large networks where the data set is not of the Lab', async ({ page }) => {
    const pictures = new PicturesPage(page);
    await pictures.openPredictions('setting-1');
    await expect(pictures.predictions).toContainText('The chosen data set was not measured in the Lab');
    await expect(pictures.row('Depth').getByRole('img')).toHaveCount(7);
  });

  alone('trains the networks of another table on the spot', { tag: '@whole' }, async ({ page }) => {
    // The recorded table as it is, but with training short enough for a test.
    await page.route('**/tables/lab-small.json', async route => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('steps:600;', 'scenes:64;steps:4;') });
    });
    const pictures = new PicturesPage(page);
    await pictures.openPredictions('lab-small');
    await expect(pictures.row('Depth')).toContainText('not trained here yet');
    await page.getByRole('button', { name: 'Train these networks now' }).click();
    await expect(pictures.row('Depth').getByRole('img')).toHaveCount(7);
    await expect(page.getByText('not trained here yet')).toHaveCount(0);
    const losses = await pictures.measureAll();
    for (const [task, values] of Object.entries(losses)) {
      for (const grouping of [0, 1, 2]) {
        const [here = Number.NaN, trained = Number.NaN] = values.slice(3 * grouping);
        expect(Math.abs(here - trained), `${task}, grouping ${grouping + 1}`).toBeLessThan(0.0015);
      }
    }
  });
});
