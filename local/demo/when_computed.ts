const PATIENCE_MILLISECONDS = 8_000;

/** What a webhook computes after a change, as soon as it is as wanted. */
export async function whenComputed<Rows>(
  slug: string,
  isWanted: (rows: Rows) => boolean,
  read: () => Promise<Rows>,
): Promise<Rows> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (true) {
    const rows = await read();
    if (isWanted(rows)) return rows;
    if (performance.now() > end) {
      throw new Error(
        `${slug} did not follow within ${PATIENCE_MILLISECONDS / 1000} s; deploy it, and let the ` +
          `vault name the project's URL and secret key`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
