import { nextTick } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import { withPlanMessages } from '@/i18n/i18n'
import { focusMain } from '@/ui/main-landmark'
import { planFileWriter } from '@/session/save-file'
import { screens } from '@/views/screens'
import StartScreen from '@/views/start/StartScreen.vue'

/** A screen, what only an open plan says, and what carries that plan to safety, fetched side by side. */
function withPlanParts<T>(screen: () => Promise<T>): () => Promise<T> {
  return withPlanMessages(async () => {
    const [loaded] = await Promise.all([screen(), planFileWriter()])
    return loaded
  })
}

/** Addresses live behind the hash, so that the app runs from any folder of any static host. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    // With the entry: fetched after it, it would come a round trip later on every first visit.
    { path: '/', name: 'start', component: StartScreen },
    {
      path: '/plan/:id',
      component: withPlanParts(() => import('@/views/plan/PlanScreen.vue')),
      props: true,
      children: screens.map(({ path, id, load }) => ({ path, name: id, component: load })),
    },
    { path: '/bin', name: 'bin', component: () => import('@/views/start/BinScreen.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
  // The first screen is at its top already, and to scroll there would lay it out before it is whole.
  scrollBehavior: (_to, from, saved) => saved ?? (from.matched.length > 0 && { top: 0 }),
})

// A new screen is read from its beginning: without this the focus stays on what the last screen took away.
router.afterEach((to, from) => {
  if (from.matched.length > 0 && to.path !== from.path) void nextTick(focusMain)
})
