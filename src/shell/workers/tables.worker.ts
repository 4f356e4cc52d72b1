import { expose } from 'comlink';
import { sweepReader } from '../../features/lab/recordings/sweepReader.ts';
import { addNativeReader } from '../../files/open/readNative.ts';
import { tablesServer } from '../../work/server/tablesServer.ts';
import { passThrownMessages } from '../../work/thrownMessages.ts';

passThrownMessages();
addNativeReader(sweepReader);
expose(tablesServer);
