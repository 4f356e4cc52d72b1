import { expose } from 'comlink';
import '../../known/knownReaders.ts';
import { tablesServer } from '../../work/server/tablesServer.ts';
import { passThrownMessages } from '../../work/thrownMessages.ts';

passThrownMessages();
expose(tablesServer);
