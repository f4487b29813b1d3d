/** The host of an address that may be handed to the system's browser: https, no user name, a plain host. Nothing: refused. */
export function findExternalHost(url: string): string | undefined {
  const match = /^https:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?(?:[/?#][\x21-\x7e]*)?$/i.exec(url)
  return match?.[1]?.toLowerCase()
}
