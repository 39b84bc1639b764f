import { ref } from 'vue'
import { useListener } from '@/ui/useListener'
import { isTyping } from '@/ui/shortcut'
import { offerFiles, offerText } from './incoming'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Anywhere in the app, a file can be dropped and a file or a plan's text can be pasted. */
export function useIncoming() {
  const dragging = ref(false)

  useListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    // Without this the browser leaves the app to show the file.
    event.preventDefault()
    dragging.value = true
  })
  useListener('dragleave', (event) => {
    if (event.relatedTarget === null) dragging.value = false
  })
  useListener('drop', (event) => {
    dragging.value = false
    if (!carriesFiles(event)) return
    event.preventDefault()
    void offerFiles([...(event.dataTransfer?.files ?? [])])
  })
  useListener('paste', (event) => {
    if (isTyping(event.target)) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    if (files.length > 0) void offerFiles(files)
    // Only what begins like a plan file or a picture: other text was not meant for us.
    else if (/^[{<]/.test(text)) void offerText(text)
    else return
    event.preventDefault()
  })

  return { dragging }
}
