import { Code } from '@mantine/core'

/** Something this version does not know, as it stands in the file. */
export function RawView({ label, value }: { readonly label: string; readonly value: object }) {
  return (
    <section className="raw">
      <h2>{label}</h2>
      <Code block aria-label={label} tabIndex={0}>
        {JSON.stringify(value, undefined, 2)}
      </Code>
    </section>
  )
}
