import type { InjectionKey, Ref } from 'vue'

/** What the screens may know of the stored copy of the app; App.vue provides it. */
export interface OfflineCopyState {
  /** The whole app is stored: it opens without a network. */
  readonly offlineReady: Readonly<Ref<boolean>>
  /** A newer version waits. */
  readonly updateReady: Readonly<Ref<boolean>>
  applyUpdate(): void
}

export const offlineCopyKey: InjectionKey<OfflineCopyState> = Symbol('offline copy')
