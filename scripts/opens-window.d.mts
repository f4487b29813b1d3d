/** Whether `stackboard` with these arguments opens a window: a file and no verb. */
export function opensWindow(args: readonly string[]): boolean
