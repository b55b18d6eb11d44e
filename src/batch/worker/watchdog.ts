import { workerData } from 'node:worker_threads';

/** How often the process that gives out the work is looked for, in milliseconds. */
const interval = 500;

/** The process that began this one; another takes its place where it is gone. Windows keeps the old number. */
const parent = workerData as number;

const isThere = (): boolean => {
  if (process.ppid !== parent) return false;
  try {
    process.kill(parent, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

// From a thread of its own: a file may keep the other one busy for ever.
setInterval(() => {
  if (!isThere()) process.kill(process.pid, 'SIGKILL');
}, interval);
