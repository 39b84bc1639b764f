import { readBytes } from './read-bytes'
import type { ReaderNews } from './reader-news'

const tell = (news: ReaderNews): void => postMessage(news)

addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  tell({ type: 'progress', share: 0 })
  const result = readBytes(event.data, (share) => tell({ type: 'progress', share }))
  tell({ type: 'read', result })
})
