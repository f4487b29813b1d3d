/** Lambda runtimes that AWS no longer supports, by the language they belong to. */
const DEPRECATED: Readonly<Record<string, readonly string[]>> = {
  'nodejs24.x': [
    'nodejs',
    'nodejs4.3',
    'nodejs4.3-edge',
    'nodejs6.10',
    'nodejs8.10',
    'nodejs10.x',
    'nodejs12.x',
    'nodejs14.x',
    'nodejs16.x',
    'nodejs18.x',
    'nodejs20.x',
  ],
  'python3.14': ['python2.7', 'python3.6', 'python3.7', 'python3.8', 'python3.9'],
  java25: ['java8'],
  dotnet8: ['dotnetcore1.0', 'dotnetcore2.0', 'dotnetcore2.1', 'dotnetcore3.1', 'dotnet5.0', 'dotnet6', 'dotnet7'],
  'ruby3.4': ['ruby2.5', 'ruby2.7', 'ruby3.2'],
  'provided.al2023': ['provided', 'go1.x'],
}

/** The runtime that follows one without support; undefined: it is supported, or not known. */
export function successorOfRuntime(runtime: string): string | undefined {
  return Object.entries(DEPRECATED).find(([, old]) => old.includes(runtime))?.[0]
}
