import type { Problem } from '../../formats/open/problem.ts';

const words = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** Every problem with its place and what was done about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="problem-list" aria-label="What was found in the files">
      {problems.map(problem => (
        <li key={JSON.stringify(problem)} className={`problem problem-${problem.severity}`}>
          <span className="problem-kind">{words[problem.severity]}</span>
          <span>
            <span className="problem-place">{placeOf(problem)}</span> {problem.message}{' '}
            <span className="problem-action">{problem.action}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "runs.csv, row 12, column depth:" */
function placeOf({ file, row, column }: Problem): string {
  const parts = [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ];
  return `${parts.join(', ')}:`;
}
