import { planWordsFor } from '../../text/plan-words.ts'

/** Words before a date that is yet to come. */
export const PLANNED = new RegExp(`(${planWordsFor('date')})[^,。;]{0,12}$`)
