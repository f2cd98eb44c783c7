/** How a notice says that it publishes some of its issues only: by a heading, or by telling how many are left. */

const SELECTED =
  /^.{0,10}(重点|部分|主要|突出|典型|个别|有关|代表性)(的)?(反馈|整改|具体)?(问题|事项)(?!不|未|没|较|仍|依|长|多|突).{0,12}$/

/** A heading over some of the issues: 重点问题整改情况, 部分问题整改落实情况; but no aspect (突出问题方面). */
export const selectsIssues = (heading: string): boolean => SELECTED.test(heading) && !heading.includes('方面')

/** How far before a number the word that makes it the rest may begin. */
export const LONGEST_REST = 4

/** Whether the letters before a number make it what is left: 其余21个问题. */
export const endsInRest = (before: string): boolean => /(其余|其他|其它|剩余|余下|另外)的?$/.test(before)
