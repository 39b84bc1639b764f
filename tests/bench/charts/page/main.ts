import '@/ui/theme.css'
import { drawEcharts } from './draw-echarts'
import { drawPeak } from './draw-peak'
import { scene, size, type Draw, type Drawing } from './scene'

const contenders = { peak: drawPeak, svg: drawEcharts('svg'), canvas: drawEcharts('canvas') } as const
export type Contender = keyof typeof contenders

const data = scene()

/** Until everything that was changed has been drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** Marks the time from a change until it is drawn, for the trace to be read by. */
async function marked<Result>(name: string, change: () => Result): Promise<Result> {
  await drawn()
  performance.mark(`begin ${name}`)
  const result = change()
  await drawn()
  performance.mark(`end ${name}`)
  return result
}

function emptyStage(): HTMLElement {
  const stage = document.createElement('div')
  Object.assign(stage.style, { width: `${size.width}px`, height: `${size.height}px` })
  document.querySelector('#stage')?.replaceChildren(stage)
  return stage
}

async function draw(contender: Contender, name: string): Promise<Drawing> {
  const stage = emptyStage()
  await document.fonts.ready
  const drawing: Draw = contenders[contender]
  return marked(`${name} ${contender}`, () => drawing(stage, data))
}

const names = Object.keys(contenders) as Contender[]

export const commands = {
  /** One first draw on a page that has drawn nothing before. */
  first: async (contender: Contender) => {
    await draw(contender, 'first')
  },
  /** Draws again and again, taking turns. */
  again: async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of names) (await draw(contender, 'again')).remove()
    }
  },
  /** Rounds of several moves of one promise on one drawing, taking turns. */
  moves: async (rounds: number, movesPerRound: number) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of names) {
        const drawing = await draw(contender, 'again')
        for (let move = 0; move < movesPerRound; move += 1) {
          const height = 5 + 2 * Math.sin((round * movesPerRound + move) / 4)
          await marked(`move ${contender}`, () => drawing.move(round % data.columns.length, height))
        }
        drawing.remove()
      }
    }
  },
}

declare global {
  interface Window {
    commands: typeof commands
  }
}
window.commands = commands
