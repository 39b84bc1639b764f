import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'

/**
 * A part of a screen that is fetched when it is first wanted. Where it cannot be fetched the user is told, see
 * `catchUnexpected`.
 *
 * @param giveUp takes back the wish, so that the next press is a new one and tries again
 */
export function lazyPart<Part extends Component>(load: AsyncComponentLoader<Part>, giveUp: () => void): Part {
  return defineAsyncComponent({
    loader: load,
    onError(_error, _retry, fail) {
      giveUp()
      fail()
    },
  })
}
