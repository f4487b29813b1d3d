/** An event that a listener can prevent, with further fields. */
export type Preventable<Fields extends object = object> = Fields & {
  defaultPrevented: boolean
  preventDefault(): void
}

/** Makes an event that nobody has prevented yet. */
export function preventable<Fields extends object>(fields: Fields): Preventable<Fields> {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
