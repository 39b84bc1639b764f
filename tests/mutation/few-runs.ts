import fc from 'fast-check'

/** Laws are tried on the same few examples each time: a fault must not be caught by luck. */
fc.configureGlobal({ numRuns: 5, seed: 2026, endOnFailure: true })
