import type { BackupPlan } from './backup-file'
import { isBackup } from './backup-file'
import { readBackup } from './read-backup'
import { readBytes } from './read-bytes'
import type { ReaderNews } from './reader-news'
import { refused, type FileResult } from './result'

/** Plans that are told at once. */
const batch = 25
/** Part of a backup between two reports. */
const step = 0.01

const tell = (news: ReaderNews): void => postMessage(news)

function read(bytes: Uint8Array): FileResult {
  if (!isBackup(bytes)) return readBytes(bytes, (share) => tell({ type: 'progress', share }))
  let told = 0
  let waiting: BackupPlan[] = []
  const onPlan = (plan: BackupPlan) => {
    waiting.push(plan)
    if (waiting.length < batch) return
    tell({ type: 'plans', plans: waiting })
    waiting = []
  }
  const onProgress = (share: number) => {
    if (share < told + step) return
    told = share
    tell({ type: 'progress', share })
  }
  const result = readBackup(bytes, { onPlan, onProgress })
  tell({ type: 'plans', plans: waiting })
  return result
}

/** Bytes, or a large file that the page has not loaded. */
async function answer(given: Uint8Array | Blob): Promise<void> {
  tell({ type: 'progress', share: 0 })
  const bytes =
    given instanceof Blob
      ? await given.arrayBuffer().then(
          (loaded) => new Uint8Array(loaded),
          () => null,
        )
      : given
  tell({ type: 'read', result: bytes === null ? refused('UNREADABLE') : read(bytes) })
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array | Blob>) => void answer(data))
