const accepted = '.json,.svg,.png,application/json,image/svg+xml,image/png'

/** Reads files from outside and shows what they are; what reads them is loaded with the first. */
export async function offerFiles(files: readonly File[]): Promise<void> {
  const { readFiles } = await import('./reading')
  await readFiles(files)
}

/** Reads pasted text and shows what it is. */
export async function offerText(text: string): Promise<void> {
  const { readText } = await import('./reading')
  await readText(text)
}

/** Asks the device for files. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = accepted
  input.addEventListener('change', () => void offerFiles([...(input.files ?? [])]))
  input.click()
}
