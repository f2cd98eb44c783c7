/** Bundles the executable anew before the tests. */
export async function setup(): Promise<void> {
  const build: { executable(): Promise<unknown> } = await import('../scripts/build.js')
  await build.executable()
}
