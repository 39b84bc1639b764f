import { madeOn } from './made-on'
import { mergeSteps } from '@/log/merge'
import { extended, startOf } from '@/log/timeline'
import { JournalBook } from '@/storage/journal/book'
import { lineOf } from '@/storage/journal/lines'

export { extended, JournalBook, lineOf, madeOn, mergeSteps, startOf }
