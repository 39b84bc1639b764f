import type { Order } from './messages'
import { createRunner } from './runner'

// A message to itself comes after the messages that already wait: newer orders get their turn between two slices.
const { port1, port2 } = new MessageChannel()
let waiting: (() => void) | undefined
port1.onmessage = () => waiting?.()

const take = createRunner({
  post: (reply) => {
    postMessage(reply)
  },
  later: (work) => {
    waiting = work
    port2.postMessage(null)
  },
  now: () => performance.now(),
})

addEventListener('message', (event: MessageEvent<Order>) => {
  take(event.data)
})
