import { say } from '../../../../base/i18n/message.ts';
import { directionOfWords } from '../../names/directionWords.ts';
import { splitRows } from '../../text/splitRows.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import { belowHeader } from '../cells/tableText.ts';
import type { Opened } from '../part.ts';
import { uniqueLabel } from '../uniqueLabel.ts';

const layout = { delimiter: ',', decimal: '.', comment: '', hasHeader: true } as const;
/** What stands before the columns of the networks. */
const before = ['dataset', 'version', 'metric', 'mode'];

/** A summary of benchmarks, a row for each data set and a column for each network, as a table with a row for each network and a column for each data set. */
export function readBenchmarks(text: string): Opened {
  const [header, ...rows] = [...splitRows(text, layout)].map(({ cells }) => cells.map(cell => cell.trim()));
  const networks = (header ?? []).slice(before.length);
  const names = new Set<string>();
  const read = rows.filter(([dataset = '', , metric = '']) => dataset !== '' && !/^(-+|)$/.test(metric));
  const columns = read.map(([dataset = '', , metric = '', ...cells]) => {
    const isOne = read.filter(([other]) => other === dataset).length === 1;
    const way = { higher: ' ↑', lower: ' ↓', none: '' }[directionOfWords(metric) ?? 'none'];
    const name = uniqueLabel(isOne ? dataset : `${dataset} (${metric})`, names);
    return { name: `${name}${way}`, values: cells.slice(1) };
  });
  const body = networks.map((network, n) => [network, ...columns.map(({ values }) => values[n] ?? '')]);
  const opened = partOfRows(
    'networks',
    say('summary of benchmarks'),
    belowHeader(['network', ...columns.map(({ name }) => name)], body),
  );
  const told = {
    severity: 'note',
    message: say('The rows are data sets, the columns are networks: {names}.', {
      names: networks.join(', '),
    }),
    action: say('Rows and columns were exchanged; versions and modes were left out.'),
  } as const;
  return { ...opened, problems: [...opened.problems, told] };
}
