interface SaveItemBase {
  readonly kind: 'picture' | 'data' | 'film' | 'text';
  readonly format: string;
  /** On the button, where it is not `format`. */
  readonly text?: string;
}

/** One thing that can be taken away: saved by its own means, or a text to save or to copy. */
export type SaveItem =
  | (SaveItemBase & { save(): void | Promise<void> })
  | (SaveItemBase & {
      readonly action: 'save' | 'copy';
      /** Of the file; of a copied text where the browser does not allow copying. */
      readonly fileName: string;
      readonly type: string;
      content(): string | Promise<string>;
    });
