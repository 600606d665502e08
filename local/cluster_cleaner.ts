/** What a temporary cluster leaves behind is removed by a process that outlives this one. */
export interface ClusterCleaner {
  /** Ends the server if it runs, and removes all directories. */
  clean(): Promise<void>;
}

/** The server's own word that it has ended is that this file is gone; a crash may leave it. */
const CLEAN = `
  read -r _
  pid_file="$1/postmaster.pid"
  if pid=$(head -n 1 "$pid_file"); then kill -INT "$pid"; fi
  looks=0
  while [ -e "$pid_file" ] && [ "$looks" -lt 100 ]; do sleep 0.1; looks=$((looks + 1)); done
  rm -rf "$@"
`;

/**
 * A test run that is killed can not clean up: the shell waits for the end of its standard input,
 * which comes with the end of this process, whatever ends it.
 */
export function startClusterCleaner(
  dataDir: string,
  ...otherDirectories: readonly string[]
): ClusterCleaner {
  const shell = new Deno.Command("sh", {
    args: ["-c", CLEAN, "sh", dataDir, ...otherDirectories],
    cwd: "/",
    stdin: "piped",
    stdout: "null",
    stderr: "null",
    // A Ctrl-C of the terminal is for us.
    detached: true,
  }).spawn();
  return {
    async clean() {
      await shell.stdin.close();
      const { success } = await shell.status;
      if (!success) throw new Error(`cannot remove \`${dataDir}\`: remove it by hand`);
    },
  };
}
