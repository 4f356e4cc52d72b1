import { expose } from 'comlink';
import { passThrownMessages } from '../../../work/thrownMessages.ts';
import { paperServer } from './paperServer.ts';

passThrownMessages();
expose(paperServer);
