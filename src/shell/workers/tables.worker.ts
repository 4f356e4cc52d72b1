import { expose } from 'comlink';
import { sweepReader } from '../../features/lab/recordings/sweepReader.ts';
import { addNativeReader } from '../../files/open/nativeReaders.ts';
import { tablesServer } from '../../work/server/tablesServer.ts';

addNativeReader(sweepReader);
expose(tablesServer);
