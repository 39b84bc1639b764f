export type StatusTone = 'good' | 'bad' | 'warn' | 'neutral'
