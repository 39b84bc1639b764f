import { test } from '@playwright/test'
import { startServer, type AppServer } from '../../e2e/support/server'

/** The example that faults are played on. */
export const example = 'Cơm trưa văn phòng: chưa đạt'

/** The app on a server of its own, for all tests of a file. @returns its address, once the tests run */
export function servedApp(): () => string {
  let server: AppServer
  test.beforeAll(async () => {
    server = await startServer()
  })
  test.afterAll(() => server.stop())
  return () => server.url
}
