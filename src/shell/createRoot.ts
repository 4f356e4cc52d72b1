// First: React makes five errors as it is loaded, to know them by identity later. Where somebody looks on (developer tools, Lighthouse,
// Playwright), V8 parses all of the program once more to say where each was made: three quarters of the time that the page takes to start.
import './plainErrors.ts';
import { createRoot } from 'react-dom/client';
import { makeFullErrors } from './plainErrors.ts';

makeFullErrors();

export { createRoot };
