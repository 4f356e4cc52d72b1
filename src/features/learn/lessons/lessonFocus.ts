let isGoing = false;

/** The reader goes to a step on purpose: its title takes the focus once it is there. */
export function goToStepTitle(): void {
  isGoing = true;
}

/** Whether the step that has just come up was gone to; asked once for each. */
export function takeGoing(): boolean {
  const was = isGoing;
  isGoing = false;
  return was;
}
