import type { SourceFile } from '../open/sourceFile.ts';
import { textFile } from './textFile.ts';

const file = (name: string, ...lines: readonly string[]) => textFile(name, lines.join('\n'));

/** Small files of every shape of networks that are read, for tests that spoil them. */
export const sampleFiles: readonly (readonly SourceFile[])[] = [
  [
    file(
      'wide.csv',
      'name,cost,val/a,val/b,test/a,test/b',
      'x,0.5,0.1,,0.2,',
      'y,0.5,,0.3,,0.4',
      'z,1,0.2,0.3,0.4,0.5',
    ),
  ],
  [
    file(
      'netze.csv',
      '\ufeffNetz;Latenz (ms);a;b\r',
      '"a";4,8;0,3;\r',
      '"a+b";6,5;0,2;0,1\r',
      '"b";4,8;;0,4\r',
    ),
  ],
  [
    file(
      'runs.csv',
      'Name,State,config.tasks,config.seed,flops,val_loss/a,val_loss/b,test_loss/a,test_loss/b',
      'r1,finished,"[""a""]",1,20,0.5,,0.6,',
      'r2,finished,"[""a""]",2,20,0.7,,0.8,',
      'r3,crashed,"[""a"", ""b""]",1,30,,,,',
      'r4,finished,"[""a"", ""b""]",2,30,0.4,0.2,0.5,0.3',
    ),
  ],
  [
    file(
      'tidy.csv',
      'network,cost,task,split,loss',
      'n,1,a,val,0.5',
      'n,1,b,val,0.4',
      'n,1,a,test,0.3',
      'm,2,b,test,0.1',
    ),
  ],
  [
    file('p.txt', '0.3\t0.2', '0.31\t', '\t0.21', '0.35\t0.25'),
    file('p_test.txt', '0.4\t0.3', '0.41\t', '\t', '0.45\t0.35'),
  ],
  [
    file('m_x.csv', '1,0', '0,1', '1,1'),
    file('m_y.csv', '-0.00000 0.0', '0.0 0.0', '0.1 -0.2'),
    file('m_HOA.csv', '0 0', '0 0', '0.1 0.1'),
  ],
  [
    file(
      'own.json',
      '{"format":"taskmates","version":1,"kind":"losses","id":"x","name":"X","source":{"title":"T","licence":"MIT"},',
      '"costUnit":"SNT","tasks":[{"id":"a","name":"A","short":"A"}],',
      '"networks":[{"tasks":["a"],"cost":1,"losses":{"validation":[0.5]}}]}',
    ),
  ],
  [
    file(
      'sweep.json',
      '{"format":"taskmates-lab","version":1,"id":"x","name":"X","source":{"title":"T","licence":"MIT"},',
      '"recipe":"tasks:depth+edges;seeds:1+2","backend":"wasm","runs":[',
      '{"network":"half.depth","seed":1,"losses":{"early":[0.8],"validation":[0.5],"test":[0.6]}},',
      '{"network":"full.depth+edges","seed":2,"losses":{"validation":[0.5,0.4],"test":[0.6,0.3]}}],',
      '"affinities":[{"seed":1,"count":2,"lookahead":[1,2,3,4],"cosine":[2,0,0,2]}]}',
    ),
  ],
];
