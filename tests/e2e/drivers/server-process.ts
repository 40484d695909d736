import { type ChildProcess, spawn } from 'node:child_process';
import { untilReachable } from './ports';

/** A server that can be stopped and started again, as servers are. */
export interface ServerProcess {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs a command that listens on a port of loopback. `start` throws with what it said when it does not come up. */
export function serverProcess(command: string, args: string[], port: number, env = process.env): ServerProcess {
  let running: ChildProcess | null = null;
  return {
    async start() {
      const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
      running = server;
      let words = '';
      const hear = (chunk: Buffer) => {
        words = (words + chunk).slice(-4000);
      };
      server.stdout?.on('data', hear);
      server.stderr?.on('data', hear);
      server.once('error', (error) => hear(Buffer.from(String(error))));
      await untilReachable(port, () =>
        server.exitCode !== null || server.pid === undefined ? `${command}: ${words}` : null,
      );
    },
    async stop() {
      const server = running;
      running = null;
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      const late = setTimeout(() => server.kill('SIGKILL'), 8000);
      await gone;
      clearTimeout(late);
    },
  };
}
