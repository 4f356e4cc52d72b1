const { Error: Full } = globalThis;

/** Looks like an error, and does not remember where it was made. */
function PlainError(message: string): Error {
  return Object.create(Full.prototype, { message: { value: message } });
}

// To be imported before what makes errors as it is loaded.
Object.assign(globalThis, { Error: PlainError });

/** From here on errors are errors again. */
export function makeFullErrors(): void {
  Object.assign(globalThis, { Error: Full });
}
