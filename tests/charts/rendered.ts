import { createSSRApp, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'

/** The markup of a component, one tag a line, without Vue's own marks: comparable and readable as a file. */
export async function rendered(component: Component, props: Record<string, unknown>): Promise<string> {
  const markup = await renderToString(createSSRApp(component, props))
  return `${markup
    .replace(/<!--.*?-->/gsu, '')
    .replace(/ data-v-[0-9a-f]+(="")?/gu, '')
    .replace(/></gu, '>\n<')}\n`
}
