import type { MethodPage } from './method-part'

/** The method in English. */
export const methodPageEn: MethodPage = (of) => [
  {
    title: 'The rule in plain words',
    text: [
      'Choose a few differentiators and make them clearly better than the industry average. Keep everything else at par: no need to be better, but never worse. The average is taken over the rivals your customers really consider; you are left out of it.',
    ],
    points: [
      `How many differentiators: about 2 in 5 attributes, never more than ${of.most}. A verdict needs at least ${of.least} attributes.`,
      'No trade-offs: a lead in one place never pays for a shortfall in another.',
      'Missing numbers are called “not enough data”; nothing is guessed for you. Only with nothing broken and nothing missing is the rule met.',
      'Being clearly better at something that is no differentiator is only a reminder: it may cost more than it brings.',
      'Every comparison is made in real units (dong, minutes, points). The canvas only redraws it.',
    ],
  },
  {
    title: 'Where the industry average comes from',
    text: [],
    points: [
      `From rivals: the mean of what you enter for each, weighted by how many customers consider them if you say so. ${of.fewRivals} or more are wanted.`,
      'Published: the figure and the spread exactly as the source gives them.',
      'A range “most lie from… to…”: the average is the middle; the ends are read as the marks that 10% of firms lie below and 10% above.',
      'A guess: one number of yours; the spread is unknown and has to be assumed.',
      'One odd rival can pull the average: the median is offered then.',
      `Figures older than ${of.warnMonths} months are flagged; beyond ${of.blockMonths} months a new look is needed before committing.`,
    ],
  },
  {
    title: 'Clear margin and tolerance',
    text: [
      `“Clearly” means better than the average by at least ${of.kappa} times the spread between rivals, and never by less than customers notice. With the usual spread that is better than about 69% of firms. Twice the margin is called dominant.`,
      '“At par” means not worse than the average by more than the tolerance. It too follows the spread, but is capped at 10% of the scale or of the average: a scattered market is no excuse to be far behind.',
    ],
    points: [
      'Ratings (such as 0–10): the smallest difference noticed is 10%, 5% or 2% of the scale, for a guess, a look-up or a measurement.',
      'Money, minutes, grams: 10% of the average for a guess, 5% once checked.',
      'Time of day: 5 minutes. Counts: 1. Yes or no: yes.',
      'On the canvas the average is always at 5, the differentiation line at 6, the par line at 4.',
    ],
  },
  {
    title: 'Evidence',
    text: ['A comparison is as good as the weaker of its two numbers. The weaker the evidence, the wider the margins.'],
    points: [
      'Guess: your own feeling.',
      `Informed: you went and looked, read reviews, asked fewer than ${of.answers} people.`,
      `Measured: a survey of ${of.answers} or more, a log, a price list, a published study.`,
      `The “proven” badge is a separate matter: the lower ${of.confidence} bound of the gap has to be above 0. A plan can be committed without it, because a target cannot be measured yet.`,
    ],
  },
  {
    title: 'Concessions',
    text: [
      'Sometimes being worse at one thing is right. You can declare it, but the strict verdict remains “not met” and is always shown. A concession counts only when:',
    ],
    points: [
      'customers care little about it, it is no must-be and has no mandatory minimum;',
      'it has a reason, an approver and a review date, and names the differentiators it funds;',
      `all conceded importance together is at most ${of.cap};`,
      'each success factor (goal, ease, emotion) still has an attribute at par.',
    ],
  },
  {
    title: 'What the built-in data are, and are not',
    text: [
      'The built-in averages come from public ratings or published studies; each row names its source, period, number of firms and terms of use. They speak of the places in that source at that time. They are not the figures of your street, and levels of one source cannot be compared with those of another.',
      'A trade without an honest figure has none: you enter 3–5 rivals, a range or a guess. Numbers of the worked examples say that they are invented.',
      'Everything you enter stays on this device.',
    ],
    points: [],
  },
  {
    title: 'Where the theory is contested',
    text: ['The rule is a safe default for small firms without pricing power, not a law.'],
    points: [
      'Many famous cases fail the strict rule. Apple is below average on value for money, Southwest dropped meals and seat classes, Ritz-Carlton passes against luxury hotels but fails against all hotels. They trade one thing for another on purpose, with pricing power or a leading position.',
      'Those cases were chosen because they succeeded. Nobody writes books about firms that did the same and failed: the evidence leans towards survivors.',
      'Brand research finds that customers see the brands of a category in much the same way; differences in perception are usually small. Hence margins in units of spread, a separate badge for proof, and profit as a question of its own.',
      'Blue ocean strategy and “bad in the service of great” advise being below average on purpose. Here that is a concession, and has to be declared.',
      'The constants (0.5 spreads, at most 3, the cap on concessions) are decisions of the method, not findings. With 3–5 rivals the spread itself may be off by 35–50%.',
    ],
  },
]
