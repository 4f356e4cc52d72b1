import { addNativeReader } from '../../files/open/readNative.ts';
import { sweepReader } from '../lab/recordings/sweepReader.ts';

// The files of features, readable wherever files are opened in this thread.
addNativeReader(sweepReader);
