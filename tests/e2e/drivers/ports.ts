import { createConnection, createServer } from 'node:net';

/** A port nobody listens on, given by the system. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const reachable = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** Waits until somebody listens. @param died why nobody ever will; asked while waiting */
export async function untilReachable(port: number, died: () => string | null, within = 30_000): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await reachable(port))) {
    const why = died();
    if (why !== null || Date.now() > deadline) throw new Error(`Nobody listens on port ${port}. ${why ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
