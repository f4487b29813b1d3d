/** Whether `stackboard` with these arguments opens a window: a file and no verb. No verb looks like the name of a file. */
export function opensWindow(args) {
  return args.length === 1 && /\.(awsdiagram|ya?ml|json|template)$/i.test(args[0]) && !args[0].startsWith('-')
}
