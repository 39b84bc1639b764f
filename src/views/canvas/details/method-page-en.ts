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
      'No trading off: being far ahead in one place never makes up for falling short in another.',
      'Missing numbers are called “not enough data”; nothing is guessed for you. The rule is met only when nothing breaks it and nothing is missing.',
      'Being clearly better at something that is no differentiator only brings a reminder: it may cost more than needed.',
      'Every comparison is made in real units (dong, minutes, points). The canvas only redraws it.',
    ],
  },
  {
    title: 'Where the industry average comes from',
    text: [],
    points: [
      `From rivals: the mean of what you enter for each, weighted by how many customers consider them if you say so. ${of.fewRivals} or more are wanted.`,
      'Published: the number and the spread exactly as the source gives them.',
      'A range “most lie from… to…”: the average is the middle; the ends mean that 10% of firms are below and 10% above.',
      'A guess: one number of yours; the spread is unknown and has to be assumed.',
      'One odd rival can pull the average: then you can use the middle one (median) instead.',
      `Numbers older than ${of.warnMonths} months are flagged; beyond ${of.blockMonths} months you need to look at rivals again before committing.`,
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
    text: [
      'A comparison needs two numbers, yours and the industry’s, and is only as sure as the less sure one. The weaker the evidence, the further ahead you must be to be clearly above.',
    ],
    points: [
      'Guess: your own feeling.',
      `Informed: you went and looked, read reviews, asked fewer than ${of.answers} people.`,
      `Measured: a survey of ${of.answers} or more, a log, a price list, a published study.`,
      `The “proven” badge is a separate matter: it takes ${of.confidence} certainty that you really are better than the average. A plan can be committed without it, because a target cannot be measured before the work is done.`,
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
      'The built-in averages come from public ratings or published studies; each row names its source, period, number of firms and terms of use. They speak of the places in that source at that time. They are not the numbers of your street, and scores of one source cannot be compared with those of another.',
      'Where a trade has no honest number, none is given: you enter 3–5 rivals, a range or a guess. Numbers of the worked examples say that they are invented.',
      'Everything you enter stays on this device.',
    ],
    points: [],
  },
  {
    title: 'Where the theory is contested',
    text: ['The rule is a safe default for small firms that cannot set their own price. It is not a law.'],
    points: [
      'Many famous cases fail the strict rule. Apple is below average on value for money, Southwest dropped meals and seat classes, Ritz-Carlton passes against luxury hotels but fails against all hotels. They trade one thing for another on purpose: they can set their own price, or they lead the market.',
      'Those cases were chosen because they succeeded. Nobody writes books about firms that did the same and failed: we only see the survivors.',
      'Brand research finds that customers see the brands of a category in much the same way; differences in perception are usually small. That is why margins follow the spread, and why “proven” and “does it pay” are questions of their own.',
      'Blue ocean strategy and “bad in the service of great” advise being below average on purpose. Here that is a concession, and has to be declared.',
      'The constants (0.5 spreads, at most 3, the cap on concessions) were chosen by the method, not measured. With 3–5 rivals the spread itself may be off by 35–50%.',
    ],
  },
]
