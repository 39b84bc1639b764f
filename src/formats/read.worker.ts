import { readBytes } from './read-bytes'

addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  postMessage(readBytes(event.data))
})
