import { expose } from 'comlink';
import { tablesServer } from './tablesServer.ts';

expose(tablesServer);
