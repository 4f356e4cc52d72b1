import { sweepReader } from '../features/lab/recordings/sweepReader.ts';
import { addNativeReader } from '../files/open/readNative.ts';

// The files of features, readable wherever files are opened in this thread.
addNativeReader(sweepReader);
