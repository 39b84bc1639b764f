/** From here on a screen is a phone's: one column, the screens of a plan at the foot. */
export const phoneQuery = '(max-width: 759px)'

/** There is room for the names of the screens beside them, and for the next step below. */
export const wideQuery = '(min-width: 1200px)'
