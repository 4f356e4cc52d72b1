import { contractLines, countLine, planJson } from './planTexts.ts';
import { type PlannedRun, planHash, type RunPlan } from './runPlan.ts';

/** How the scripts of a plan call what trains its networks. */
export interface PlanSettings {
  /** The reader's own command, as it is typed in a shell. */
  readonly command: string;
  /** The folder of results, relative to where the plan is started; the variable TASKMATES_RESULTS overrides it. */
  readonly results: string;
}

/** A text as one word of a POSIX shell, whatever is in it but a null. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A plan as a shell script: all networks one after another, or those whose ids are its arguments. */
export function planShell(plan: RunPlan, settings: PlanSettings): string {
  return [
    '#!/usr/bin/env bash',
    ...comment([
      countLine(plan),
      '  bash plan.sh          trains what has no result yet, one after another',
      '  bash plan.sh ID ...   trains these networks only',
      ...contractLines,
    ]),
    shellBody(plan, settings),
    `[ $# -gt 0 ] || set --${plan.runs.map(({ id }) => ` \\\n  ${id}`).join('')}`,
    'failed=0',
    `for id in "$@"; do network "\${id#--network=}" || failed=$((failed + 1)); done`,
    'if [ "$failed" -gt 0 ]; then echo "$failed failed: start this again to go on." >&2; exit 1; fi',
    '',
  ].join('\n');
}

/** A plan as a Slurm job array: one job for each network. */
export function planSlurm(plan: RunPlan, settings: PlanSettings): string {
  return [
    '#!/bin/bash',
    '#SBATCH --job-name=taskmates',
    `#SBATCH --array=1-${plan.runs.length}`,
    '#SBATCH --output=taskmates-%A_%a.log',
    ...comment([
      countLine(plan),
      '  sbatch plan.slurm               one job for each network',
      '  sbatch --array=1-20%4 plan.slurm   some of them, four at a time',
      'Memory, time and cards are those of your cluster: add #SBATCH lines above. Submitting it again trains what has no result.',
      ...contractLines,
    ]),
    shellBody(plan, settings),
    `set --${plan.runs.map(({ id }) => ` \\\n  ${id}`).join('')}`,
    `number=\${SLURM_ARRAY_TASK_ID:?submit this with sbatch}`,
    'if [ "$number" -gt $# ]; then echo "There is no network $number: there are $#." >&2; exit 2; fi',
    'shift $((number - 1))',
    'network "$1"',
    '',
  ].join('\n');
}

const comment = (lines: readonly string[]) => ['#', ...lines.map(line => `# ${line}`), '#'];

/** What all scripts share: `network ID` trains one, leaves a whole result or none, and says what failed. */
function shellBody(plan: RunPlan, { command, results }: PlanSettings): string {
  return `set -u
# Your command. The arguments of a network follow it.
run_command() {
  ${command} "$@"
}
results=\${TASKMATES_RESULTS:-${shellQuoted(results)}}
mkdir -p -- "$results" && results=$(cd -- "$results" && pwd) || exit 1
here=$(uname -n).$$

is_whole() {
  [ -s "$1" ] || return 1
  case $(tr -d ' \\t\\r\\n' < "$1" | head -c 1) in
    '{') grep -q '"losses"' "$1" && [ "$(tail -c 64 "$1" | tr -d ' \\t\\r\\n' | tail -c 1)" = '}' ] ;;
    *) [ "$(grep -c '[^[:space:]]' "$1")" -ge 2 ] ;;
  esac
}

train() {
  id=$1
  shift
  for file in "$results/$id.json" "$results/$id.csv"; do
    if is_whole "$file"; then echo "$id: its result is there."; return 0; fi
  done
  part=$results/.$id.$here.part
  rm -f "$part"
  run_command "$@" "--out=$part"
  status=$?
  if [ "$status" -eq 0 ] && is_whole "$part"; then
    case $(tr -d ' \\t\\r\\n' < "$part" | head -c 1) in '{') kind=json ;; *) kind=csv ;; esac
    mv -f "$part" "$results/$id.$kind" || return 1
    rm -f "$results/$id.failed.json" "$results/$id.partial"
    echo "$id: done."
    return 0
  fi
  if [ -e "$part" ]; then mv -f "$part" "$results/$id.partial"; fi
  reason="the command ended with $status"
  if [ "$status" -eq 0 ]; then reason='the command wrote no whole result'; fi
  printf '{"id": "%s", "status": "failed", "reason": "%s"}\\n' "$id" "$reason" > "$results/.$id.$here.note"
  mv -f "$results/.$id.$here.note" "$results/$id.failed.json"
  echo "$id: $reason." >&2
  return 1
}

network() {
  case $1 in
${plan.runs.map(run => `    ${run.id}) train ${run.id} ${argumentsOf(run).map(shellQuoted).join(' ')} ;;`).join('\n')}
    *) echo "There is no network $1 in this plan." >&2; return 2 ;;
  esac
}

# What the plan is, for taskmates tell.
printf '%s' ${shellQuoted(planJson(plan))} > "$results/.plan.$here" &&
  mv -f "$results/.plan.$here" "$results/plan-${planHash(plan)}.json" || exit 1
`;
}

/** The arguments that tell the reader's command which network to train. */
export function argumentsOf({ tasks, size, seed }: PlannedRun): readonly string[] {
  return [
    ...tasks.map(task => `--task=${task}`),
    ...(size === undefined ? [] : [`--size=${size}`]),
    `--seed=${seed}`,
  ];
}
