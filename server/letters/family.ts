/** The map's names, and the pictures of links; its sisters end in More and Hant. styles/tokens.scss names them all. */
export const FONT_FAMILY = 'Guide Kai'
