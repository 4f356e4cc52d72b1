import { type CurvesData, readableSteps, valuesAt } from './curvesData.ts';
import { lossText } from './layOutCurves.ts';
import './FrontierTable.css';

/** The curves as tables, one per run: a row for each look at the validation scenes. */
export function CurvesTable({ data }: { readonly data: CurvesData }) {
  return data.runs.map(series => {
    const own = { ...data, runs: [series] };
    return (
      <table key={series.key} className="frontier-table">
        <caption>
          {series.name}: loss relative to the best constant prediction. Training: mean of the last{' '}
          {data.smoothing} steps.
        </caption>
        <thead>
          <tr>
            <th scope="col">step</th>
            {series.tasks.flatMap(task => [
              <th key={`${task.id} training`} scope="col">
                {task.name}, training
              </th>,
              <th key={`${task.id} validation`} scope="col">
                {task.name}, validation
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {readableSteps(own).map(step => (
            <tr key={step}>
              <th scope="row">{step.toLocaleString('en')}</th>
              {valuesAt(own, step).flatMap(({ task, training, validation }) => [
                <td key={`${task.id} training`}>{training === undefined ? '' : lossText(training)}</td>,
                <td key={`${task.id} validation`}>{validation === undefined ? '' : lossText(validation)}</td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}
