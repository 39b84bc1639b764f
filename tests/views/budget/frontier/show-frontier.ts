import type { Component } from 'vue'
import { showPart } from '../../plan/show-part'

/** Mounts a part of a plan's screens once the engine, on this thread, has nothing left to say. */
export async function showFrontier(part: Component, language: 'vi' | 'en' = 'vi', props: Record<string, unknown> = {}) {
  const shown = await showPart(part, { language, props })
  await shown.settled()
  return shown
}
