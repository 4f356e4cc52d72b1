// First: React makes five errors as it is loaded, to know them by identity later. Where a debugger looks on (developer tools,
// Playwright), V8 parses all of the program once more to say where each was made: three quarters of the time that the page takes to start.
import './plainErrors.ts';
import { createRoot } from 'react-dom/client';
import { makeFullErrors } from './plainErrors.ts';

makeFullErrors();

export { createRoot };
