export { EarPage } from './EarPage'
