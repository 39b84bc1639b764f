import { describe, expect, it } from 'vitest'
import { columnsFor } from '@/views/start/grid-size'

describe('columnsFor', () => {
  it('fits as many cards as the width allows, and one on any phone', () => {
    expect([0, 332, 515, 516, 1120].map(columnsFor)).toEqual([1, 1, 1, 2, 4])
  })
})
