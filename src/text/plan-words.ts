/**
 * Words that say that something is yet to come. A row a word, with where it is good: 将 before a date tells of the time to come, and before
 * a number it may be 将12个问题移交; 争取 with money is a deed (争取资金35万元).
 */

/**
 * - `date`: in the clause before a date, which may then lie ahead
 * - `forward`: the same, and no time that is over can be meant, but for a plan of the past (原计划)
 * - `count`: in the clause before a number of what is done, which then is not done yet
 * - `rate`: the same before a rate of completion
 * - `all`: before a number of issues that are all done, as it were
 * - `deed`: around a date of `check`, whose deed may be none
 */
export type PlanUse = 'date' | 'forward' | 'count' | 'rate' | 'all' | 'deed'

export const PLAN_WORDS: readonly (readonly [word: string, uses: readonly PlanUse[], example: string])[] = [
  ['计划(?!内)', ['date', 'forward', 'count', 'all', 'deed'], '计划2025年12月底前完成'],
  ['(?<!按)计划', ['rate'], '计划完成率达到100%'],
  ['拟', ['date', 'forward', 'deed'], '拟2025年12月启动'],
  ['拟于', ['count', 'rate'], '拟于2025年12月修订制度4项'],
  ['力争', ['date', 'forward', 'count', 'rate', 'all', 'deed'], '力争2025年12月底前完成整改'],
  ['争取', ['date', 'forward', 'rate', 'all', 'deed'], '争取2025年12月底前完成整改'],
  ['预计', ['date', 'forward', 'count', 'rate', 'all', 'deed'], '预计2025年12月底前完成整改'],
  ['预定', ['date', 'forward', 'deed'], '预定2025年12月投入使用'],
  ['打算', ['date', 'forward', 'deed'], '打算2025年12月启动'],
  ['将', ['date', 'deed'], '将2025年的任务分解到月'],
  ['将[于在]', ['forward'], '将于2025年12月投入使用'],
  ['将于', ['count'], '将于2025年12月修订制度4项'],
  ['确保', ['date', 'rate', 'all', 'deed'], '确保2025年12月底前完成整改'],
  ['要求', ['date', 'all', 'deed'], '要求2025年12月底前完成整改'],
  ['[须需]', ['date', 'deed'], '须2025年12月底前完成整改'],
  ['限期', ['all'], '限期将16个问题全部整改到位'],
  ['准备|届时', ['deed'], '准备2025年12月召开会议'],
  ['继续|待(?!遇)|余下|剩余', ['deed'], '继续推进，2025年12月办结'],
  ['延[期长后]?[至到]|推迟[至到]|顺延|展期', ['deed'], '因政策调整延期至2025年12月，目前已完成4个'],
]

/** The words that are good for a use, as what a regular expression has between two bars. */
export const planWordsFor = (use: PlanUse): string =>
  PLAN_WORDS.flatMap(([word, uses]) => (uses.includes(use) ? [word] : [])).join('|')
