/** The rules by which a head is chosen for each task, as they are offered. */
export const headRules = [
  { value: 'validation', text: 'best on validation' },
  { value: 'test', text: 'best on test (as published)' },
] as const;
