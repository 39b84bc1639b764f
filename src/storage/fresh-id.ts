const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A random id of 21 characters (126 bits) for plans, attributes, rivals and log entries. Works on plain http too. */
export function freshId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(21))) id += alphabet.charAt(byte & 63)
  return id
}
