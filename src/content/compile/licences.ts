/** The licences that travel in every answer. Text is the project's own; geometry derives from OpenStreetMap. */
import { CC_BY_4, ODBL_1 } from '../schema'

export const LICENCES = {
  text: `CC BY 4.0 (${CC_BY_4})`,
  geometry: `ODbL 1.0 (${ODBL_1})`,
  attribution: ['© OpenStreetMap contributors'],
}
