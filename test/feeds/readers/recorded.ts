/** A recorded feed of the community's site; without it the test is skipped, and the console says so. */
export async function recorded(name: string, test: Mocha.Context): Promise<unknown> {
  const response = await fetch(`/shared-data/${name}`);
  if (response.ok) return response.json();
  console.info(`Skipped: /shared-data/${name} is not there`);
  return test.skip();
}
