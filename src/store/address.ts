/** Host, port and name of the database: never user or password. */
export function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `postgresql://${host}${pathname}`
  } catch {
    return 'postgresql'
  }
}
