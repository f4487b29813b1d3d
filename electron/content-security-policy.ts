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

// AWS's validator is WebAssembly, which its worker fetches and compiles. A worker has the policy it was served with, not the page's.
const judgeDirectives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
}

const JUDGE_WORKER = /^\/assets\/judge-worker-[\w-]+\.js$/

/** The value of the Content-Security-Policy header of the page and of nearly every file of it. */
export const contentSecurityPolicy = textOf(directives)

/** The value of the Content-Security-Policy header of the file that a URL's path names. */
export function contentSecurityPolicyOf(urlPath: string): string {
  return JUDGE_WORKER.test(urlPath) ? textOf(judgeDirectives) : contentSecurityPolicy
}

function textOf(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
