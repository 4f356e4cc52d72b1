import { expect, type Locator, type Page } from '@playwright/test';

/** The Learn view's lessons, and the step of one that goes along with the other views. */
export class LessonPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly title: Locator;
  readonly place: Locator;
  readonly next: Locator;
  readonly back: Locator;
  /** Brings back what the step shows. */
  readonly again: Locator;
  readonly file: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByTestId('lesson');
    this.title = page.locator('#lesson-step');
    this.place = page.getByTestId('lesson-place');
    this.next = this.bar.getByRole('button', { name: 'Next', exact: true });
    this.back = this.bar.getByRole('button', { name: 'Back', exact: true });
    this.again = this.bar.getByRole('button', { name: 'Show what this step is about' });
    this.file = page.locator('input[type=file][aria-label="Lesson to open"]');
  }

  async openList(query = ''): Promise<void> {
    await this.page.goto(`/#/learn?v=1${query}`);
    await expect(this.page.locator('[data-testid="lesson-item"] h3 a')).toHaveCount(8);
  }

  /** A lesson of the list by the place in it, from 1. */
  item(place: number): Locator {
    return this.page.getByTestId('lesson-item').nth(place - 1);
  }

  async start(place: number): Promise<void> {
    await this.item(place).getByRole('link').click();
    await expect(this.title).toBeFocused();
  }

  parameters(): URLSearchParams {
    return new URLSearchParams(new URL(this.page.url()).hash.replace(/^[^?]*\??/, ''));
  }

  /** Waits for a step by its title, which has the focus as the reader went there. */
  async arrived(title: string): Promise<void> {
    await expect(this.title).toHaveText(title);
    await expect(this.title).toBeFocused();
  }

  /** Waits until every number of the text is there. */
  async numbersShown(): Promise<void> {
    await expect(this.bar.getByTestId('lesson-text')).not.toContainText('…');
    await expect(this.bar.getByTestId('fact-unknown')).toHaveCount(0);
  }

  /** Presses Tab until a button or link of this name has the focus; a question on the way is answered with its first option. */
  async tabTo(name: string): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await this.page.keyboard.press('Tab');
      const at = await this.page.evaluate(() => {
        const element = document.activeElement;
        const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
        return { text: element?.textContent?.trim(), isOpen: isRadio && !element.checked && element.name };
      });
      if (at.text === name) return;
      if (at.isOpen === 'lesson-question') {
        await this.page.keyboard.press('Space');
        await expect(this.bar.locator('[data-testid="lesson-reply"] strong')).toHaveText(
          /✓ Right|✗ Not quite/,
        );
      }
    }
    throw new Error(`“${name}” was not reached by Tab`);
  }
}
