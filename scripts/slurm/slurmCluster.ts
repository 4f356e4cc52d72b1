import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const daemons = ['munged', 'slurmctld', 'slurmd'] as const;
const ports = { controller: 16_817, node: 16_818 } as const;

/** A cluster of this machine alone. */
export interface SlurmCluster {
  /** What commands of Slurm must have in their environment. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Installs Slurm where it is missing and may be installed: on Debian and its kin, as root. Throws with what to do elsewhere. */
export function installSlurm(): void {
  if ([...daemons, 'sbatch'].every(isThere)) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    throw new Error(
      'Slurm is not here and cannot be installed from here: install slurm-wlm and munge, and start this again as root.',
    );
  }
  console.log('Installing slurm-wlm and munge…');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'slurm-wlm', 'munge']]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${stderr}`);
  }
}

function isThere(command: string): boolean {
  return ['/usr/bin', '/usr/sbin', '/bin', '/sbin', '/usr/local/bin', '/usr/local/sbin'].some(folder => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Starts a controller and one node with two processors, all in `folder`; resolves when the node takes jobs. */
export async function startCluster(folder: string): Promise<SlurmCluster> {
  const at = (name: string) => join(folder, name);
  chmodSync(folder, 0o755);
  for (const name of ['state', 'spool']) mkdirSync(at(name));
  writeFileSync(at('munge.key'), randomBytes(128), { mode: 0o400 });
  const host = hostname().split('.')[0] ?? 'localhost';
  writeFileSync(
    at('slurm.conf'),
    [
      'ClusterName=taskmates',
      `SlurmctldHost=${host}(127.0.0.1)`,
      `SlurmctldPort=${ports.controller}`,
      `SlurmdPort=${ports.node}`,
      ...['SlurmUser=root', 'SlurmdUser=root'],
      `AuthInfo=socket=${at('munge.socket')}`,
      `StateSaveLocation=${at('state')}`,
      `SlurmdSpoolDir=${at('spool')}`,
      `SlurmctldPidFile=${at('slurmctld.pid')}`,
      `SlurmdPidFile=${at('slurmd.pid')}`,
      ...[
        'ProctrackType=proctrack/linuxproc',
        'TaskPlugin=task/none',
        'MpiDefault=none',
        'ReturnToService=2',
      ],
      ...['SelectType=select/cons_tres', 'SelectTypeParameters=CR_CPU'],
      'SchedulerParameters=sched_interval=2,batch_sched_delay=0',
      `NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN`,
      'PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
      '',
    ].join('\n'),
  );
  const env = { ...process.env, SLURM_CONF: at('slurm.conf'), PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  const munge = [
    `--key-file=${at('munge.key')}`,
    `--socket=${at('munge.socket')}`,
    `--pid-file=${at('munge.pid')}`,
  ];
  const files = [`--log-file=${at('munge.log')}`, `--seed-file=${at('munge.seed')}`];
  const started: ChildProcess[] = [];
  const start = (command: string, args: readonly string[]) => {
    const log = openSync(at(`${command}.log`), 'a');
    started.push(spawn(command, args, { env, stdio: ['ignore', log, log] }));
  };
  const stop = async () => {
    for (const daemon of started.reverse()) {
      if (daemon.exitCode !== null) continue;
      const ended = new Promise(resolve => daemon.once('exit', resolve));
      daemon.kill('SIGTERM');
      await ended;
    }
  };
  start('munged', ['--foreground', '--force', ...munge, ...files]);
  start('slurmctld', ['-D']);
  start('slurmd', ['-D', '-N', host]);
  for (let look = 0; look < 120; look++) {
    const { stdout } = spawnSync('sinfo', ['--noheader', '--format=%T'], { env, encoding: 'utf8' });
    if (stdout.trim() === 'idle') return { env, stop };
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  await stop();
  const logs = daemons.map(name => `${name}: ${readFileSync(at(`${name}.log`), 'utf8').slice(-1000)}`);
  throw new Error(`The cluster did not start.\n${logs.join('\n')}`);
}
