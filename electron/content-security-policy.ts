/**
 * What the page may load, by directive. Sent as a header with every file of the bundle, by the app:// scheme and by the
 * static server alike. Each source that is more than `'self'` has its reason here and in docs/decisions.
 */
const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // Mantine sets its theme through a <style> element and through style attributes; React Flow places nodes by the latter.
  'style-src': "'self' 'unsafe-inline'",
  // data: and blob: are pictures that the page made itself.
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
}

/** The value of the Content-Security-Policy header. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')
