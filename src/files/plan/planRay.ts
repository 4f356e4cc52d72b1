import { argumentsOf, type PlanSettings } from './planShell.ts';
import { contractLines, countLine, planJson, quotedText } from './planTexts.ts';
import { planHash, type RunPlan } from './runPlan.ts';

/** A plan as a Ray job: one remote task for each network. */
export function planRay(plan: RunPlan, { command, results }: PlanSettings): string {
  const networks = plan.runs.map(run => {
    const list = argumentsOf(run).map(quotedText).join(', ');
    return `    (${quotedText(run.id)}, [${list}]),\n`;
  });
  return `"""${countLine(plan)}

  python plan_ray.py    or: ray job submit --working-dir . -- python plan_ray.py
${contractLines.join('\n')}
The folder of results must be one that all nodes share.
"""
import json
import os
import shlex
import socket
import subprocess
import sys

import ray

COMMAND = shlex.split(${quotedText(command)})
RESULTS = os.path.abspath(os.environ.get("TASKMATES_RESULTS", ${quotedText(results)}))
# What one network needs; see ray.remote.
RESOURCES = {"num_cpus": 1}
# The id of each network, and its arguments.
NETWORKS = [
${networks.join('')}]
# What the plan is, for taskmates tell.
PLAN = ${quotedText(planJson(plan))}


def is_whole(path):
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read().strip()
        return "losses" in json.loads(text) if text.startswith("{") else len(text.splitlines()) >= 2
    except (OSError, ValueError):
        return False


def write(name, text):
    part = os.path.join(RESULTS, f".{name}.{socket.gethostname()}.{os.getpid()}")
    with open(part, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(part, os.path.join(RESULTS, name))


def has_result(network):
    return any(is_whole(os.path.join(RESULTS, network + end)) for end in (".json", ".csv"))


@ray.remote(max_retries=0, **RESOURCES)
def train(network, arguments):
    os.makedirs(RESULTS, exist_ok=True)
    part = os.path.join(RESULTS, f".{network}.{socket.gethostname()}.{os.getpid()}.part")
    if os.path.exists(part):
        os.remove(part)
    try:
        status = subprocess.run([*COMMAND, *arguments, "--out=" + part], check=False).returncode
        reason = f"the command ended with {status}" if status else "the command wrote no whole result"
    except OSError as error:
        status, reason = 1, str(error)
    if status == 0 and is_whole(part):
        with open(part, encoding="utf-8") as file:
            end = ".json" if file.read().lstrip().startswith("{") else ".csv"
        os.replace(part, os.path.join(RESULTS, network + end))
        for left in (".failed.json", ".partial"):
            if os.path.exists(os.path.join(RESULTS, network + left)):
                os.remove(os.path.join(RESULTS, network + left))
        return None
    if os.path.exists(part):
        os.replace(part, os.path.join(RESULTS, network + ".partial"))
    write(network + ".failed.json", json.dumps({"id": network, "status": "failed", "reason": reason}))
    return f"{network}: {reason}"


def main():
    os.makedirs(RESULTS, exist_ok=True)
    write("plan-${planHash(plan)}.json", PLAN)
    ray.init()
    waiting = [train.remote(network, arguments) for network, arguments in NETWORKS if not has_result(network)]
    failed = [reason for reason in ray.get(waiting) if reason]
    for reason in failed:
        print(reason, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
`;
}
