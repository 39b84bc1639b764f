/** Ends the task under way, so that a slow phone can answer a finger before the rest. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
